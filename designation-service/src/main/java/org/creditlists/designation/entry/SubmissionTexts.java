package org.creditlists.designation.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** The named texts of one submission, each read as what it has to be. */
final class SubmissionTexts {

    private static final String YEAR = "year";
    private static final String MONTH = "month";
    private static final String DAY = "day";
    private static final Pattern DATE = Pattern.compile(
            "(?<year>\\d{4})(?:-|/|\\.|年|(?=\\d{4}$))(?<month>\\d{1,2})(?:-|/|\\.|月|(?=\\d{2}$))(?<day>\\d{1,2})日?");

    private final Map<String, String> fields;

    SubmissionTexts(Map<String, String> fields) {
        this.fields = fields;
    }

    void checkCharacters() throws UnreadableException {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (Texts.hasControlCharacters(field.getValue())) {
                throw about(field.getKey(), SubmissionRefusals.CONTROL_CHARACTER);
            }
            if (field.getValue().length() > SubmissionRefusals.LONGEST_TEXT) {
                throw about(field.getKey(), SubmissionRefusals.TOO_LONG);
            }
        }
    }

    String required(String member) throws UnreadableException {
        String value = optional(member);
        if (value == null) {
            throw new UnreadableException(SubmissionRefusals.missing(member));
        }
        return value;
    }

    @Nullable
    String optional(String member) {
        String value = fields.get(member);
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean flag(String member) throws UnreadableException {
        String value = optional(member);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw about(member, SubmissionRefusals.FLAG);
        }
        return "true".equals(value);
    }

    <E extends Enum<E>> E constant(String member, Class<E> type) throws UnreadableException {
        String value = required(member);
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(SubmissionRefusals.notOneOf(
                    member,
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        }
    }

    LocalDate date(String member) throws UnreadableException {
        return date(member, required(member));
    }

    @Nullable
    LocalDate optionalDate(String member) throws UnreadableException {
        String value = optional(member);
        return value == null ? null : date(member, value);
    }

    private static LocalDate date(String member, String value) throws UnreadableException {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        Matcher parts = DATE.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(YEAR)),
                        Integer.parseInt(parts.group(MONTH)),
                        Integer.parseInt(parts.group(DAY)));
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        throw about(member, text.matches("\\d{5}") ? SubmissionRefusals.DATE_AS_NUMBER : SubmissionRefusals.DATE);
    }

    private static UnreadableException about(String member, Refusal refusal) {
        return new UnreadableException(refusal.at("/" + member));
    }
}
