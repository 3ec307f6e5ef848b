package org.creditlists.contracts.list;

/** The version of the designation standard that an entry was decided under (S4 I); it never changes afterwards. */
public record StandardRef(String id, int version) {}
