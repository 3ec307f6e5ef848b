package org.creditlists.portal.client;

/** A code and its words, and nothing else. */
public record Named(String code, String zh, String en) implements Coded {}
