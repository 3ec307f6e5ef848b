package org.creditlists.designation.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the members of a submission, and the headers under which provinces send them. */
public final class SubmissionFields {

    public static final String LIST = "list";
    public static final String FIELD = "field";
    public static final String SUBJECT_KIND = "subjectKind";
    public static final String NAME = "name";
    public static final String CODE = "code";
    public static final String CODE_VOUCHED = "codeVouched";
    public static final String AUTHORITY = "authority";
    public static final String DECISION_NUMBER = "decisionNumber";
    public static final String DECISION_DATE = "decisionDate";
    public static final String GROUND = "ground";
    public static final String STATEMENT = "statement";
    public static final String VALID_UNTIL = "validUntil";

    public static final List<String> ALL = List.of(
            LIST,
            FIELD,
            SUBJECT_KIND,
            NAME,
            CODE,
            CODE_VOUCHED,
            AUTHORITY,
            DECISION_NUMBER,
            DECISION_DATE,
            GROUND,
            STATEMENT,
            VALID_UNTIL);

    private static final Map<String, String> BY_HEADER = headers();

    private SubmissionFields() {}

    /** The member that a header means, null for an unknown one. */
    public static @Nullable String byHeader(String header) {
        return BY_HEADER.get(header);
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        ALL.forEach(name -> headers.put(name, name));
        alias(headers, NAME, "名称", "主体名称", "企业名称", "单位名称", "姓名");
        alias(headers, CODE, "统一社会信用代码", "社会信用代码", "身份证号", "身份证号码", "证件号码");
        alias(headers, CODE_VOUCHED, "代码已核实");
        alias(headers, SUBJECT_KIND, "主体类型");
        alias(headers, LIST, "名单类型");
        alias(headers, FIELD, "领域", "所属领域");
        alias(headers, AUTHORITY, "认定部门", "认定单位", "决定机关");
        alias(headers, DECISION_NUMBER, "认定文号", "决定文书号", "文号");
        alias(headers, DECISION_DATE, "认定日期", "列入日期", "决定日期");
        alias(headers, GROUND, "认定情形");
        alias(headers, STATEMENT, "列入事由", "列入原因", "事由");
        alias(headers, VALID_UNTIL, "有效期至", "截止日期", "名单有效期");
        return headers;
    }

    private static void alias(Map<String, String> headers, String name, String... aliases) {
        for (String alias : aliases) {
            headers.put(alias, name);
        }
    }
}
