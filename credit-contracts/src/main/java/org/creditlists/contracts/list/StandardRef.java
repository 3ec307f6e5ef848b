package org.creditlists.contracts.list;

/**
 * The version of the designation standard that an entry was decided under (NDRC (2018) 87, section I); it never changes
 * afterwards.
 */
public record StandardRef(String id, int version) {}
