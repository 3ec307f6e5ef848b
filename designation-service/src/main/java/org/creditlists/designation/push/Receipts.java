package org.creditlists.designation.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.designation.entry.Outcome;
import org.creditlists.eventstore.CompanionWrite;
import org.jspecify.annotations.Nullable;

/** The receipts of a batch of lines and the progress of their push: rows that stand or fall with the decisions. */
final class Receipts {

    private static final String INSERT = """
            INSERT INTO push_receipt (push_id, line, outcome, entry_id, code, pointer, zh, en, changed, other_entry)
            SELECT ?::uuid, * FROM unnest(?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                          ?::text[], ?::uuid[])
            """;
    /** Only from where the batch began, and only by who holds the push: whoever wakes late appends nothing. */
    private static final String PROGRESS = """
            UPDATE push SET lines_done = lines_done + ?, accepted = accepted + ?, corrected = corrected + ?,
                            unchanged = unchanged + ?, withdrawn = withdrawn + ?, refused = refused + ?,
                            unread = unread + ?, held_until = now() + ? * interval '1 second'
            WHERE push_id = ?::uuid AND lines_done = ? AND holder = ?::uuid AND state = 'RECEIVED'
            """;

    private final List<Long> lines = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final List<@Nullable UUID> entries = new ArrayList<>();
    private final List<@Nullable String> codes = new ArrayList<>();
    private final List<@Nullable String> pointers = new ArrayList<>();
    private final List<@Nullable String> zh = new ArrayList<>();
    private final List<@Nullable String> en = new ArrayList<>();
    private final List<@Nullable String> changed = new ArrayList<>();
    private final List<@Nullable UUID> others = new ArrayList<>();

    private int unread;

    /** A line of which nobody knows whose it is. */
    void addUnread(long line, Refusal refusal) {
        unread++;
        add(line, "REFUSED", null, refusal, List.of(), null);
    }

    void add(long line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> add(line, "ACCEPTED", accepted.entry(), null, List.of(), null);
            case Outcome.Corrected corrected ->
                add(line, "CORRECTED", corrected.entry(), null, corrected.changed(), null);
            case Outcome.Unchanged unchanged -> add(line, "UNCHANGED", unchanged.entry(), null, List.of(), null);
            case Outcome.Withdrawn withdrawn -> add(line, "WITHDRAWN", withdrawn.entry(), null, List.of(), null);
            case Outcome.Refused refused ->
                add(line, "REFUSED", refused.entry(), refused.refusal(), List.of(), refused.other());
        }
    }

    private void add(
            long line,
            String outcome,
            @Nullable EntryId entry,
            @Nullable Refusal refusal,
            List<String> changes,
            @Nullable EntryId other) {
        lines.add(line);
        outcomes.add(outcome);
        entries.add(entry == null ? null : entry.value());
        codes.add(refusal == null ? null : refusal.code());
        pointers.add(refusal == null ? null : refusal.pointer());
        zh.add(refusal == null ? null : refusal.zh());
        en.add(refusal == null ? null : refusal.en());
        changed.add(changes.isEmpty() ? null : String.join(",", changes));
        others.add(other == null ? null : other.value());
    }

    List<CompanionWrite> companions(UUID push, long doneBefore, UUID holder, int leaseSeconds) {
        return List.of(
                new CompanionWrite(
                        INSERT,
                        List.of(
                                push,
                                lines.toArray(Long[]::new),
                                outcomes.toArray(String[]::new),
                                entries.toArray(UUID[]::new),
                                codes.toArray(String[]::new),
                                pointers.toArray(String[]::new),
                                zh.toArray(String[]::new),
                                en.toArray(String[]::new),
                                changed.toArray(String[]::new),
                                others.toArray(UUID[]::new)),
                        lines.size()),
                new CompanionWrite(
                        PROGRESS,
                        List.of(
                                lines.size(),
                                count("ACCEPTED"),
                                count("CORRECTED"),
                                count("UNCHANGED"),
                                count("WITHDRAWN"),
                                count("REFUSED"),
                                unread,
                                leaseSeconds,
                                push,
                                doneBefore,
                                holder),
                        1));
    }

    private int count(String outcome) {
        return Collections.frequency(outcomes, outcome);
    }
}
