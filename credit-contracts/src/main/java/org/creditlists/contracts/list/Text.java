package org.creditlists.contracts.list;

/** What people read, in both languages. */
public record Text(String zh, String en) {}
