package org.creditlists.base.caller;

/** Which ranks an organisation has; a service without powers of inquiry asks nobody's rank. */
@FunctionalInterface
public interface Ranks {

    /** @param rank as the token names it, never empty */
    boolean has(String organisation, String rank);
}
