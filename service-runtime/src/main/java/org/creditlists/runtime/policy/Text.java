package org.creditlists.runtime.policy;

/** What people read, in both languages. */
public record Text(String zh, String en) {}
