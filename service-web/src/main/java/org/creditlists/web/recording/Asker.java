package org.creditlists.web.recording;

/**
 * For whom a request was made, without the person.
 *
 * @param organisation of the token; empty for whoever acts for himself
 * @param role the roles of the token, in alphabetical order, with commas
 */
public record Asker(String organisation, String role) {

    /** Nobody who is known. */
    public static final Asker NOBODY = new Asker("", "");
}
