package org.creditlists.contracts.list;

/** What people read, in both languages (X4). */
public record Text(String zh, String en) {}
