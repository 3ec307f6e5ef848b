package org.creditlists.contracts.decision;

import java.util.UUID;

/**
 * The two persons of one organisation who decided something together.
 *
 * @param approval id of the request that the second person approved
 * @param first who asked for it, as the issuer of tokens knows the person
 * @param second who approved it, another person
 */
public record TwoPersons(UUID approval, String first, String second) {}
