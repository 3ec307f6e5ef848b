package org.creditlists.designation.entry;

import java.util.List;

/** Names of the members of a submission. */
public final class SubmissionFields {

    public static final String LIST = "list";
    public static final String FIELD = "field";
    public static final String SUBJECT_KIND = "subjectKind";
    public static final String NAME = "name";
    public static final String CODE = "code";
    public static final String ORGANISATION_CODE = "organisationCode";
    public static final String RESIDENT_ID = "residentId";
    public static final String CODE_VOUCHED = "codeVouched";
    public static final String AUTHORITY = "authority";
    public static final String DECISION_NUMBER = "decisionNumber";
    public static final String DECISION_DATE = "decisionDate";
    public static final String GROUND = "ground";
    public static final String BASIS = "basis";
    public static final String STATEMENT = "statement";
    public static final String VALID_UNTIL = "validUntil";
    public static final String LEGAL_REPRESENTATIVE = "legalRepresentative";
    public static final String PRINCIPAL = "principal";
    public static final String DIRECTLY_RESPONSIBLE = "directlyResponsible";
    public static final String NAME_CONFIRMED = "nameConfirmed";
    public static final String TRANSFERRED_FROM = "transferredFrom";
    public static final String ACT_DATE = "actDate";
    public static final String HONOUR = "honour";
    public static final String AWARDED_BY = "awardedBy";
    public static final String RECOMMENDED_BY = "recommendedBy";
    public static final String APPLICATION = "application";
    public static final String PRIOR_NOTICE_DATE = "priorNoticeDate";
    public static final String EXIT_DATE = "exitDate";
    public static final String EXIT_REASON = "exitReason";

    public static final List<String> ALL = List.of(
            LIST,
            FIELD,
            SUBJECT_KIND,
            NAME,
            CODE,
            ORGANISATION_CODE,
            RESIDENT_ID,
            CODE_VOUCHED,
            AUTHORITY,
            DECISION_NUMBER,
            DECISION_DATE,
            GROUND,
            BASIS,
            STATEMENT,
            VALID_UNTIL,
            LEGAL_REPRESENTATIVE,
            PRINCIPAL,
            DIRECTLY_RESPONSIBLE,
            NAME_CONFIRMED,
            TRANSFERRED_FROM,
            ACT_DATE,
            HONOUR,
            AWARDED_BY,
            RECOMMENDED_BY,
            APPLICATION,
            PRIOR_NOTICE_DATE,
            EXIT_DATE,
            EXIT_REASON);

    private SubmissionFields() {}
}
