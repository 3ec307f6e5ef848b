package org.creditlists.contracts.identity;

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
    /** A liaison of the organisation that {@code org} names: passes on what enforcement throws up. */
    public static final String LIAISON = "liaison";
    /** A service desk: asks which incentives somebody enjoys there; {@code org} names whose desk it is. */
    public static final String DESK = "desk";
    /** An enterprise that offers incentives of its own; {@code org} names it. */
    public static final String ENTERPRISE = "enterprise";
    /** A recognised provider of training or service: records who attended; {@code org} names it. */
    public static final String PROVIDER = "provider";
    /** Decides as the second person about special applications of the organisation that {@code org} names. */
    public static final String APPROVER = "approver";
    /** Looks, before something is published, for privacy and trade secrets. */
    public static final String REVIEWER = "reviewer";
    /** Examines how cases were handled: sees who did what and when, not what people wrote. */
    public static final String AUDITOR = "auditor";
    /** Keeps the registry of authorities: which bodies there are and what they may do. */
    public static final String REGISTRAR = "registrar";
    /** Keeps the platform running; sees states and counts, no personal data. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
