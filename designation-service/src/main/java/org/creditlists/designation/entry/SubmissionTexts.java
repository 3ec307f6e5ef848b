package org.creditlists.designation.entry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.notation.DayNotation;
import org.creditlists.contracts.notation.Placeholders;
import org.creditlists.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** The named texts of one submission, each read as what it has to be. */
final class SubmissionTexts {

    private static final Pattern OPEN_TERM = Pattern.compile("长期|永久|无期限|不限");

    private final Map<String, String> fields;

    SubmissionTexts(Map<String, String> fields) {
        this.fields = fields;
    }

    void checkCharacters() throws UnreadableException {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (Texts.hasControlCharacters(field.getValue())) {
                throw about(field.getKey(), SubmissionRefusals.CONTROL_CHARACTER);
            }
            if (isDamaged(field.getValue())) {
                throw about(field.getKey(), SubmissionRefusals.DAMAGED_CHARACTER);
            }
            if (field.getValue().length() > SubmissionRefusals.LONGEST_TEXT) {
                throw about(field.getKey(), SubmissionRefusals.TOO_LONG);
            }
        }
    }

    /** U+FFFD stands where a program lost a character; one for private use is another on every machine. */
    private static boolean isDamaged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || c >= '\uE000' && c <= '\uF8FF') {
                return true;
            }
        }
        return false;
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

    /**
     * The end of a term. A sign that there is none means the longest that the standard allows; a term without an end is
     * refused, because no list has one.
     */
    @Nullable
    LocalDate term(String member) throws UnreadableException {
        String value = optional(member);
        if (value == null || Placeholders.isNothing(value)) {
            return null;
        }
        if (OPEN_TERM.matcher(value).matches()) {
            throw about(member, SubmissionRefusals.OPEN_TERM);
        }
        return date(member, value);
    }

    private static LocalDate date(String member, String value) throws UnreadableException {
        Optional<LocalDate> day = DayNotation.read(value);
        if (day.isPresent()) {
            return day.get();
        }
        if (DayNotation.hasTimeOfDay(value)) {
            throw about(member, SubmissionRefusals.TIME_OF_DAY);
        }
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        throw about(member, plain.matches("\\d{5}") ? SubmissionRefusals.DATE_AS_NUMBER : SubmissionRefusals.DATE);
    }

    private static UnreadableException about(String member, Refusal refusal) {
        return new UnreadableException(refusal.at("/" + member));
    }
}
