package org.creditlists.designation.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.SubmissionFields;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be taken.
 *
 * @param dryRun whether it only shows what it would do
 * @param authority for lines that do not name one, and the scope of a snapshot; so are list and field
 * @param ground for lines that do not name one
 * @param reading how its columns are read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PushOrder(
        PushMode mode,
        boolean dryRun,
        @Nullable String authority,
        @Nullable String list,
        @Nullable String field,
        @Nullable String ground,
        PushReading reading) {

    private static final List<String> SAID = List.of(
            SubmissionFields.AUTHORITY,
            SubmissionFields.LIST,
            SubmissionFields.FIELD,
            SubmissionFields.GROUND,
            SubmissionFields.DECISION_NUMBER,
            SubmissionFields.DECISION_DATE);

    boolean isSnapshot() {
        return mode == PushMode.SNAPSHOT;
    }

    /** What it says of all lines that say nothing of their own; null for a member of which it says nothing. */
    @Nullable
    String value(String member) {
        return switch (member) {
            case SubmissionFields.AUTHORITY -> authority;
            case SubmissionFields.LIST -> list;
            case SubmissionFields.FIELD -> field;
            case SubmissionFields.GROUND -> ground;
            case SubmissionFields.DECISION_NUMBER -> reading.decisionNumber();
            case SubmissionFields.DECISION_DATE ->
                reading.decisionDate() == null ? null : reading.decisionDate().toString();
            default -> null;
        };
    }

    /** The members of a line, completed. */
    Map<String, String> complete(Map<String, String> line) {
        Map<String, String> fields = new HashMap<>(line);
        SAID.forEach(member -> put(fields, member, value(member)));
        return fields;
    }

    /** Whether a completed line is outside the scope of the snapshot. */
    Optional<Refusal> check(Map<String, String> line) {
        boolean inside = !isSnapshot()
                || same(line, SubmissionFields.AUTHORITY, authority)
                        && same(line, SubmissionFields.LIST, list)
                        && same(line, SubmissionFields.FIELD, field);
        return inside ? Optional.empty() : Optional.of(LineRefusals.OUTSIDE_SNAPSHOT);
    }

    private static void put(Map<String, String> fields, String member, @Nullable String value) {
        if (value != null && fields.getOrDefault(member, "").isBlank()) {
            fields.put(member, value);
        }
    }

    private static boolean same(Map<String, String> line, String member, @Nullable String value) {
        return line.getOrDefault(member, "").strip().equals(value);
    }
}
