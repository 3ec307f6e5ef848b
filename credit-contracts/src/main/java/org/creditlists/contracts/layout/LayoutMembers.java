package org.creditlists.contracts.layout;

import java.util.Set;

/** Members that columns of a licence or a penalty may mean. */
public final class LayoutMembers {

    public static final String KIND = "kind";
    public static final String AUTHORITY = "authority";
    public static final String DOCUMENT_NUMBER = "documentNumber";
    public static final String SUBJECT_KIND = "subjectKind";
    public static final String NAME = "name";
    public static final String CODE = "code";
    public static final String ORGANISATION_CODE = "organisationCode";
    public static final String RESIDENT_ID = "residentId";
    public static final String TITLE = "title";
    public static final String BASIS = "basis";
    public static final String GRADE = "grade";
    public static final String DECISION_DATE = "decisionDate";
    public static final String DISPLAY_UNTIL = "displayUntil";
    public static final String SENSITIVE = "sensitive";

    public static final Set<String> PUBLICITY = Set.of(
            KIND,
            AUTHORITY,
            DOCUMENT_NUMBER,
            SUBJECT_KIND,
            NAME,
            CODE,
            ORGANISATION_CODE,
            RESIDENT_ID,
            TITLE,
            BASIS,
            GRADE,
            DECISION_DATE,
            DISPLAY_UNTIL,
            SENSITIVE);

    private LayoutMembers() {}
}
