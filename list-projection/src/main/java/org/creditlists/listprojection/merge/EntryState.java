package org.creditlists.listprojection.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DisclosureEvent;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.event.WarningEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
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
 * @param applications for restoration, by case: whether it is closed
 * @param shields by case
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
        TreeMap<CaseId, Objection> objections,
        TreeMap<CaseId, Boolean> applications,
        TreeMap<CaseId, Shield> shields) {

    /** It suspends nothing any more, whatever version the entry has. */
    private static final Objection OVER = new Objection(null, null, 0L);

    /** Fixed by the designation. */
    public record Base(
            SubjectKind subjectKind,
            ListKind list,
            String field,
            StandardRef standard,
            String authority,
            List<String> restorationConditions,
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
     * @param by null until the objection itself is known
     * @param suspends null until the objection itself is known
     * @param overFrom version of the entry from which it suspends nothing any more, null while it is open
     */
    public record Objection(
            @Nullable Objector by,
            @Nullable Boolean suspends,
            @Nullable Long overFrom) {

        Objection merge(Objection other) {
            return new Objection(
                    by == null ? other.by : by,
                    suspends == null ? other.suspends : suspends,
                    overFrom == null || other.overFrom != null && other.overFrom > overFrom
                            ? other.overFrom
                            : overFrom);
        }

        /** Whether measures rest for it while the entry has a version. */
        public boolean suspendsAt(long version) {
            return Boolean.TRUE.equals(suspends) && (overFrom == null || version < overFrom);
        }
    }

    /**
     * @param until last day of the plan, null until the shielding itself is known
     * @param ended the plan is over
     */
    public record Shield(@Nullable LocalDate until, boolean ended) {

        Shield merge(Shield other) {
            return new Shield(until == null ? other.until : until, ended || other.ended);
        }
    }

    /** What one event tells. */
    public static EntryState of(CreditEvent event) {
        EntryState none = nothing(event);
        return switch (event) {
            case Designated e ->
                none.with(new Base(
                                e.subjectKind(),
                                e.list(),
                                e.field(),
                                e.standard(),
                                e.authority(),
                                e.restorationConditions(),
                                e.objectionSuspends()))
                        .with(new Terms(
                                e.version(),
                                e.ground(),
                                e.decisionDate(),
                                e.validUntil(),
                                e.displayUntil(),
                                e.restorableFrom(),
                                e.publicationNeeds()));
            case Corrected e ->
                none.with(new Terms(
                        e.version(),
                        e.ground(),
                        e.decisionDate(),
                        e.validUntil(),
                        e.displayUntil(),
                        e.restorableFrom(),
                        e.publicationNeeds()));
            case ConsentGiven e -> none.with(new Consent(e.version(), true));
            case ConsentRevoked e -> none.with(new Consent(e.version(), false));
            case NoticeDelivered e -> none.delivered(e.version());
            case Withdrawn e -> none.with(new End(e.version(), e.reason(), e.endedOn()));
            case ObjectionRaised e -> none.with(e.caseId(), new Objection(e.by(), e.suspends(), null));
            case ObjectionRejected e -> none.with(e.caseId(), OVER);
            case ObjectionRetracted e -> none.with(e.caseId(), OVER);
            case ObjectionLapsed e -> none.with(e.caseId(), OVER);
            case ObjectionRemedied e -> none.with(e.caseId(), new Objection(null, null, e.version()));
            // An upheld objection goes on suspending until the withdrawal or the correction that follows it.
            case ObjectionUpheld e -> none.with(e.caseId(), new Objection(null, null, null));
            case RestorationRequested e -> none.with(e.caseId(), false);
            case RestorationRefused e -> none.with(e.caseId(), true);
            case RestorationWithdrawn e -> none.with(e.caseId(), true);
            case RestorationLapsed e -> none.with(e.caseId(), true);
            case Restored e -> none.with(e.caseId(), true).restoredNow();
            case EntryShielded e -> none.with(e.caseId(), new Shield(e.until(), false));
            case ShieldingEnded e -> none.with(e.caseId(), new Shield(null, true));
            case VerificationRequested e -> none;
            case VerificationReminded e -> none;
            case VerificationOverdue e -> none;
            case ClearingAcknowledged e -> none;
            case RestorationAccepted e -> none;
            case ReviewRequested e -> none;
            case ReviewReminded e -> none;
            case ReviewOverdue e -> none;
            case MeasureEvent e -> none;
            case DisclosureEvent e -> none;
            case WarningEvent e -> none;
        };
    }

    public EntryState merge(EntryState other) {
        return new EntryState(
                entry,
                subject,
                base == null ? other.base : base,
                later(terms, other.terms),
                later(consent, other.consent),
                Math.max(delivered, other.delivered),
                later(withdrawn, other.withdrawn),
                restored || other.restored,
                merged(objections, other.objections, Objection::merge),
                merged(applications, other.applications, Boolean::logicalOr),
                merged(shields, other.shields, Shield::merge));
    }

    private static <T> TreeMap<CaseId, T> merged(
            TreeMap<CaseId, T> one, TreeMap<CaseId, T> two, BinaryOperator<T> merge) {
        TreeMap<CaseId, T> all = new TreeMap<>(one);
        two.forEach((id, value) -> all.merge(id, value, merge));
        return all;
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

    private static EntryState nothing(CreditEvent event) {
        return new EntryState(
                event.entry(),
                event.subject(),
                null,
                null,
                null,
                0,
                null,
                false,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private EntryState with(Base of) {
        return copy(of, terms, consent, delivered, withdrawn, restored);
    }

    private EntryState with(Terms of) {
        return copy(base, of, consent, delivered, withdrawn, restored);
    }

    private EntryState with(Consent of) {
        return copy(base, terms, of, delivered, withdrawn, restored);
    }

    private EntryState delivered(long version) {
        return copy(base, terms, consent, version, withdrawn, restored);
    }

    private EntryState with(End of) {
        return copy(base, terms, consent, delivered, of, restored);
    }

    private EntryState restoredNow() {
        return copy(base, terms, consent, delivered, withdrawn, true);
    }

    private EntryState with(CaseId id, Objection objection) {
        objections.put(id, objection);
        return this;
    }

    private EntryState with(CaseId id, boolean closed) {
        applications.put(id, closed);
        return this;
    }

    private EntryState with(CaseId id, Shield shield) {
        shields.put(id, shield);
        return this;
    }

    private EntryState copy(
            @Nullable Base base,
            @Nullable Terms terms,
            @Nullable Consent consent,
            long delivered,
            @Nullable End withdrawn,
            boolean restored) {
        return new EntryState(
                entry,
                subject,
                base,
                terms,
                consent,
                delivered,
                withdrawn,
                restored,
                objections,
                applications,
                shields);
    }
}
