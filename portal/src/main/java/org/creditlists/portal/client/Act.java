package org.creditlists.portal.client;

/** Names what a request does that needs no more said. */
public record Act(String act) {}
