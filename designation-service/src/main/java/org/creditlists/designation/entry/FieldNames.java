package org.creditlists.designation.entry;

import java.util.List;
import java.util.Map;

/** The members of a submission in Chinese, as reasons name them to people. */
public final class FieldNames {

    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry(SubmissionFields.LIST, "名单类型"),
            Map.entry(SubmissionFields.FIELD, "领域"),
            Map.entry(SubmissionFields.SUBJECT_KIND, "主体类型"),
            Map.entry(SubmissionFields.NAME, "名称"),
            Map.entry(SubmissionFields.CODE, "主体代码"),
            Map.entry(SubmissionFields.AUTHORITY, "认定部门"),
            Map.entry(SubmissionFields.DECISION_NUMBER, "认定文号"),
            Map.entry(SubmissionFields.DECISION_DATE, "认定日期"),
            Map.entry(SubmissionFields.GROUND, "认定情形"),
            Map.entry(SubmissionFields.STATEMENT, "列入事由"),
            Map.entry(SubmissionFields.EXIT_REASON, "退出原因"));

    private static final Map<String, String> VALUES = Map.of(
            SubmissionFields.LIST, "红名单、黑名单、重点关注名单",
            SubmissionFields.SUBJECT_KIND, "法人和非法人组织、自然人");

    private FieldNames() {}

    /** With the name of the interface in brackets. */
    public static String zh(String member) {
        String zh = ZH.get(member);
        return zh == null ? member : zh + "（" + member + "）";
    }

    /** What may be written there. */
    static String values(String member, List<String> values) {
        String names = String.join("、", values);
        String zh = VALUES.get(member);
        return zh == null ? names : zh + "（" + names + "）";
    }
}
