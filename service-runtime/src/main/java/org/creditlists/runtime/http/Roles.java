package org.creditlists.runtime.http;

/** What a token may permit. */
public final class Roles {

    /** Officer of an organisation that decides; the claim {@code org} names it. */
    public static final String OFFICER = "officer";
    /** A platform that pushes for the organisations of its region; the claim {@code region} names it. */
    public static final String PLATFORM = "platform";
    /** Officer of an implementing department. */
    public static final String DEPARTMENT = "department";
    /** A person or company about itself; the claim {@code subject_code} is its verified code. */
    public static final String SUBJECT = "subject";
    /** Keeps the registry of authorities: which bodies there are and what they may do. */
    public static final String REGISTRAR = "registrar";
    /** Keeps the platform running; sees states and counts, no personal data. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
