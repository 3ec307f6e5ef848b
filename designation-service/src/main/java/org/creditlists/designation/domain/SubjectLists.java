package org.creditlists.designation.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/** All entries that one subject has or had: what decisions about it depend on. */
public record SubjectLists(Map<EntryId, Entry> entries) {

    public static final SubjectLists NONE = new SubjectLists(Map.of());

    /** @param ended null while it has not ended */
    public record Entry(
            EntryId id,
            SubjectId subject,
            ListKind list,
            String authority,
            long version,
            String ground,
            LocalDate decisionDate,
            LocalDate validUntil,
            @Nullable End ended) {

        boolean inForceOn(LocalDate day) {
            return ended == null && !validUntil.isBefore(day);
        }

        /** The day from which it is over, whether it was ended or ran out. */
        @Nullable
        LocalDate overSince(LocalDate today) {
            if (ended != null) {
                return ended.on();
            }
            return validUntil.isBefore(today) ? validUntil.plusDays(1) : null;
        }
    }

    public record End(EndReason reason, LocalDate on) {}

    public SubjectLists evolve(DesignationEvent event) {
        Map<EntryId, Entry> next = new LinkedHashMap<>(entries);
        switch (event) {
            case Designated e ->
                next.put(
                        e.entry(),
                        new Entry(
                                e.entry(),
                                e.subject(),
                                e.list(),
                                e.authority(),
                                e.version(),
                                e.ground(),
                                e.decisionDate(),
                                e.validUntil(),
                                null));
            case Corrected e ->
                next.computeIfPresent(
                        e.entry(),
                        (id, old) -> new Entry(
                                id,
                                old.subject(),
                                old.list(),
                                old.authority(),
                                e.version(),
                                e.ground(),
                                e.decisionDate(),
                                e.validUntil(),
                                old.ended()));
            case Withdrawn e ->
                next.computeIfPresent(
                        e.entry(),
                        (id, old) -> new Entry(
                                id,
                                old.subject(),
                                old.list(),
                                old.authority(),
                                e.version(),
                                old.ground(),
                                old.decisionDate(),
                                old.validUntil(),
                                new End(e.reason(), e.endedOn())));
        }
        return new SubjectLists(next);
    }

    /** Whether it has neither ended nor run out. */
    public boolean isInForce(EntryId id, LocalDate day) {
        Entry entry = entries.get(id);
        return entry != null && entry.inForceOn(day);
    }

    public boolean hasEnded(EntryId id) {
        Entry entry = entries.get(id);
        return entry != null && entry.ended() != null;
    }

    Stream<Entry> on(ListKind list) {
        return entries.values().stream().filter(entry -> entry.list() == list);
    }
}
