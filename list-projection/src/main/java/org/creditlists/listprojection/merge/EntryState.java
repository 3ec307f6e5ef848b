package org.creditlists.listprojection.merge;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an entry. Any two states of one entry can be merged, in any order and any number of times, with
 * the same result.
 *
 * @param base what the designation fixed, null until it is known
 * @param terms what corrections may change, of the highest version known
 * @param consent the latest word of the subject about publication, null when there is none
 * @param delivered highest version of which a notice is known to have reached the subject, 0 for none
 * @param withdrawn why and when it ended, null as long as no withdrawal is known
 * @param restored a restoration was granted, which ends it too
 * @param objections by case
 */
public record EntryState(
        EntryId entry,
        SubjectId subject,
        @Nullable Base base,
        @Nullable Terms terms,
        @Nullable Consent consent,
        long delivered,
        @Nullable End withdrawn,
        boolean restored,
        TreeMap<CaseId, Objection> objections) {

    /** Fixed by the designation. */
    public record Base(
            SubjectKind subjectKind,
            ListKind list,
            String field,
            StandardRef standard,
            String authority,
            boolean objectionSuspends) {}

    /** Fixed by the highest version. */
    public record Terms(
            long version,
            String ground,
            LocalDate decisionDate,
            LocalDate validUntil,
            LocalDate displayUntil,
            @Nullable LocalDate restorableFrom,
            Set<PublicationNeed> publicationNeeds) {}

    /** @param version of the event that says it */
    public record Consent(long version, boolean given) {}

    /** @param version of the event that says it; one that was found to be an error later says so with a higher one */
    public record End(long version, EndReason reason, LocalDate endedOn) {}

    /**
     * @param suspends null until the objection itself is known
     * @param rejected the authority found the information right
     */
    public record Objection(@Nullable Boolean suspends, boolean rejected) {

        Objection merge(Objection other) {
            return new Objection(suspends == null ? other.suspends : suspends, rejected || other.rejected);
        }
    }

    /** What one event tells. */
    public static EntryState of(CreditEvent event) {
        return switch (event) {
            case Designated e ->
                state(
                        e,
                        new Base(
                                e.subjectKind(),
                                e.list(),
                                e.field(),
                                e.standard(),
                                e.authority(),
                                e.objectionSuspends()),
                        new Terms(
                                e.version(),
                                e.ground(),
                                e.decisionDate(),
                                e.validUntil(),
                                e.displayUntil(),
                                e.restorableFrom(),
                                e.publicationNeeds()),
                        null,
                        false);
            case Corrected e ->
                state(
                        e,
                        null,
                        new Terms(
                                e.version(),
                                e.ground(),
                                e.decisionDate(),
                                e.validUntil(),
                                e.displayUntil(),
                                e.restorableFrom(),
                                e.publicationNeeds()),
                        null,
                        false);
            case ConsentGiven e -> consent(e, new Consent(e.version(), true));
            case ConsentRevoked e -> consent(e, new Consent(e.version(), false));
            case NoticeDelivered e ->
                new EntryState(e.entry(), e.subject(), null, null, null, e.version(), null, false, new TreeMap<>());
            case Withdrawn e -> state(e, null, null, new End(e.version(), e.reason(), e.endedOn()), false);
            case Restored e -> state(e, null, null, null, true);
            case ObjectionRaised e -> objection(e, e.caseId(), new Objection(e.suspends(), false));
            case ObjectionRejected e -> objection(e, e.caseId(), new Objection(null, true));
            // An upheld objection goes on suspending until the withdrawal that follows it.
            case ObjectionUpheld e -> objection(e, e.caseId(), new Objection(null, false));
            case RestorationRequested e -> state(e, null, null, null, false);
            case RestorationRefused e -> state(e, null, null, null, false);
            case MeasureEvent e -> state(e, null, null, null, false);
        };
    }

    public EntryState merge(EntryState other) {
        TreeMap<CaseId, Objection> merged = new TreeMap<>(objections);
        other.objections.forEach((id, objection) -> merged.merge(id, objection, Objection::merge));
        return new EntryState(
                entry,
                subject,
                base == null ? other.base : base,
                later(terms, other.terms),
                later(consent, other.consent),
                Math.max(delivered, other.delivered),
                later(withdrawn, other.withdrawn),
                restored || other.restored,
                merged);
    }

    private static @Nullable Terms later(@Nullable Terms one, @Nullable Terms two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.version() >= two.version() ? one : two;
    }

    private static @Nullable End later(@Nullable End one, @Nullable End two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.version() >= two.version() ? one : two;
    }

    private static @Nullable Consent later(@Nullable Consent one, @Nullable Consent two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.version() >= two.version() ? one : two;
    }

    private static EntryState consent(CreditEvent event, Consent consent) {
        return new EntryState(event.entry(), event.subject(), null, null, consent, 0, null, false, new TreeMap<>());
    }

    private static EntryState state(
            CreditEvent event, @Nullable Base base, @Nullable Terms terms, @Nullable End end, boolean restored) {
        return new EntryState(event.entry(), event.subject(), base, terms, null, 0, end, restored, new TreeMap<>());
    }

    private static EntryState objection(CreditEvent event, CaseId caseId, Objection objection) {
        var objections = new TreeMap<CaseId, Objection>();
        objections.put(caseId, objection);
        return new EntryState(event.entry(), event.subject(), null, null, null, 0, null, false, objections);
    }
}
