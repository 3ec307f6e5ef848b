package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/** All entries that one subject has or had: what decisions about it depend on. */
public record SubjectLists(Map<EntryId, Entry> entries) {

    public static final SubjectLists NONE = new SubjectLists(Map.of());

    /**
     * @param standard it was decided under
     * @param consent what the individual said about publication
     * @param delivered when the notice of what is decided now reached the subject, null before; a correction needs
     *     another
     * @param ended null while it has not ended
     * @param reinstates the RED entry that is in force again as this one, null for all others
     */
    public record Entry(
            EntryId id,
            SubjectId subject,
            SubjectKind kind,
            ListKind list,
            StandardRef standard,
            AuthorityId authority,
            long version,
            GroundCode ground,
            LocalDate decisionDate,
            LocalDate validUntil,
            ConsentState consent,
            @Nullable LocalDate delivered,
            @Nullable End ended,
            @Nullable EntryId reinstates) {

        private static Entry of(Designated e) {
            return new Entry(
                    e.entry(),
                    e.subject(),
                    e.subjectKind(),
                    e.list(),
                    e.standard(),
                    e.authority(),
                    e.version(),
                    e.ground(),
                    e.decisionDate(),
                    e.validUntil(),
                    ConsentState.OPEN,
                    null,
                    null,
                    e.reinstates());
        }

        private Entry with(Corrected e) {
            return new Entry(
                    id,
                    subject,
                    kind,
                    list,
                    standard,
                    authority,
                    e.version(),
                    e.ground(),
                    e.decisionDate(),
                    e.validUntil(),
                    consent,
                    null,
                    ended,
                    reinstates);
        }

        private Entry with(long next, ConsentState said, @Nullable LocalDate delivery, @Nullable End end) {
            return new Entry(
                    id,
                    subject,
                    kind,
                    list,
                    standard,
                    authority,
                    next,
                    ground,
                    decisionDate,
                    validUntil,
                    said,
                    delivery,
                    end,
                    reinstates);
        }

        /** Where the entry stands on a day, by all that is known of it. */
        public Standing on(LocalDate day) {
            if (day.isBefore(decisionDate)) {
                return Standing.NOT_YET;
            }
            if (ended != null && !day.isBefore(ended.on())) {
                return Standing.ENDED;
            }
            return day.isAfter(validUntil) ? Standing.ENDED : Standing.IN_FORCE;
        }

        boolean inForceOn(LocalDate day) {
            return ended == null && !validUntil.isBefore(day);
        }
    }

    public enum Standing {
        NOT_YET,
        IN_FORCE,
        ENDED
    }

    /** @param becauseOf the entry whose designation ended it, null when none did or nobody needs to know */
    public record End(
            EndReason reason, LocalDate on, @Nullable EntryId becauseOf) {}

    public SubjectLists evolve(DesignationEvent event) {
        Map<EntryId, Entry> next = new LinkedHashMap<>(entries);
        EntryId id = event.entry();
        switch (event) {
            case Designated e -> next.put(id, Entry.of(e));
            case Corrected e -> next.computeIfPresent(id, (key, old) -> old.with(e));
            case ConsentGiven e ->
                next.computeIfPresent(
                        id, (key, old) -> old.with(e.version(), ConsentState.GIVEN, old.delivered(), old.ended()));
            case ConsentRevoked e ->
                next.computeIfPresent(
                        id, (key, old) -> old.with(e.version(), ConsentState.REVOKED, old.delivered(), old.ended()));
            case NoticeDelivered e ->
                next.computeIfPresent(
                        id, (key, old) -> old.with(e.version(), old.consent(), e.deliveredOn(), old.ended()));
            case Withdrawn e ->
                next.computeIfPresent(
                        id,
                        (key, old) -> old.with(
                                e.version(),
                                old.consent(),
                                old.delivered(),
                                new End(e.reason(), e.endedOn(), e.becauseOf())));
        }
        return new SubjectLists(next);
    }

    /** Whether it has neither ended nor run out. */
    public boolean isInForce(EntryId id, LocalDate day) {
        Entry entry = entries.get(id);
        return entry != null && entry.inForceOn(day);
    }

    public @Nullable Entry find(EntryId id) {
        return entries.get(id);
    }

    /** The entry as which another one was reinstated; null when none was. */
    public @Nullable EntryId reinstatedAs(EntryId ended) {
        return entries.values().stream()
                .filter(entry -> ended.equals(entry.reinstates()))
                .map(Entry::id)
                .findFirst()
                .orElse(null);
    }

    Stream<Entry> on(ListKind list) {
        return entries.values().stream().filter(entry -> entry.list() == list);
    }
}
