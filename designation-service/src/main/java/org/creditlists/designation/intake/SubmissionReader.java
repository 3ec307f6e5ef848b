package org.creditlists.designation.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Texts;
import org.jspecify.annotations.Nullable;

/**
 * From named texts, as JSON or CSV give them, to a submission.
 */
public final class SubmissionReader {

    /** Longest text of any member, in UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000;

    private static final int ISO_DATE_LENGTH = 10;

    private final Map<String, String> fields;

    private SubmissionReader(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws RefusedException for the first thing that is missing or wrong, with a pointer to it */
    public static Submission read(Map<String, String> fields) {
        return new SubmissionReader(fields).read();
    }

    private Submission read() {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (Texts.hasControlCharacters(field.getValue())) {
                throw refused("control-character", field.getKey(), "C4", "内容含有控制字符", "A control character in the text");
            }
            if (field.getValue().length() > LONGEST_TEXT) {
                throw refused(
                        "too-long",
                        field.getKey(),
                        "C4",
                        "内容超过" + LONGEST_TEXT + "个字符",
                        "Longer than " + LONGEST_TEXT + " characters");
            }
        }
        ListKind list = constant(SubmissionFields.LIST, ListKind.class);
        SubjectKind kind = constant(SubmissionFields.SUBJECT_KIND, SubjectKind.class);
        String code = required(SubmissionFields.CODE).toUpperCase(Locale.ROOT);
        return new Submission(
                list,
                required(SubmissionFields.FIELD),
                kind,
                required(SubmissionFields.NAME),
                code,
                checkCode(kind, code),
                required(SubmissionFields.AUTHORITY),
                required(SubmissionFields.DECISION_NUMBER),
                date(SubmissionFields.DECISION_DATE, required(SubmissionFields.DECISION_DATE)),
                required(SubmissionFields.GROUND),
                required(SubmissionFields.STATEMENT),
                optionalDate(SubmissionFields.VALID_UNTIL));
    }

    /** Whether the check character is right; a wrong one that may have been issued needs the authority's word (C5). */
    private boolean checkCode(SubjectKind kind, String code) {
        CodeCheck check = kind.check(code);
        return switch (check) {
            case CONFORMING -> true;
            case NONCONFORMING -> {
                if (!Boolean.parseBoolean(optional(SubmissionFields.CODE_VOUCHED))) {
                    throw refused(
                            "code-nonconforming",
                            SubmissionFields.CODE,
                            "C5, GB 32100",
                            "代码校验位不符，但组织机构代码正确；如确系登记机关所发，请将codeVouched设为true",
                            "The check character is wrong and the organisation code inside is right; if the code was issued"
                                    + " so, say codeVouched true");
                }
                yield false;
            }
            case WRONG_CHECK_DIGIT ->
                throw refused(
                        "code-check-digit",
                        SubmissionFields.CODE,
                        "C5, GB 32100, GB 11643",
                        "代码校验位错误，请核对",
                        "The check character is wrong; compare the code with the document");
            case MALFORMED ->
                throw refused(
                        "code-malformed",
                        SubmissionFields.CODE,
                        "C5, GB 32100, GB 11643",
                        "代码不是18位有效代码",
                        "Not a code of 18 valid characters of this kind of subject");
        };
    }

    private String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw refused("field-missing", name, "C3", "缺少" + name, name + " is missing");
        }
        return value;
    }

    private @Nullable String optional(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = required(name);
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw refused(
                    "wrong-value",
                    name,
                    "X3",
                    "取值应为" + String.join("、", names(type)),
                    "One of " + String.join(", ", names(type)));
        }
    }

    private @Nullable LocalDate optionalDate(String name) {
        String value = optional(name);
        return value == null ? null : date(name, value);
    }

    private static LocalDate date(String name, String value) {
        try {
            // LocalDate.parse alone would take years of nine digits.
            if (value.length() == ISO_DATE_LENGTH) {
                return LocalDate.parse(value);
            }
            throw new DateTimeException("no date of ten characters");
        } catch (DateTimeException e) {
            throw refused("wrong-date", name, "X3", "日期格式应为YYYY-MM-DD且为真实日期", "A real date as YYYY-MM-DD");
        }
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].name();
        }
        return names;
    }

    private static RefusedException refused(String code, String field, String basis, String zh, String en) {
        return new RefusedException(new Refusal(code, "/" + field, basis, zh, en));
    }
}
