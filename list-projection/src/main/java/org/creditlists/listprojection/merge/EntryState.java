package org.creditlists.listprojection.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
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

    /** Of two such facts the one of the higher version holds. */
    private interface Versioned {

        long version();
    }

    /** Fixed by the designation. */
    public record Base(
            SubjectKind subjectKind,
            ListKind list,
            FieldCode field,
            StandardRef standard,
            AuthorityId authority,
            List<String> restorationConditions,
            boolean objectionSuspends) {}

    /** Fixed by the highest version. */
    public record Terms(
            long version,
            GroundCode ground,
            LocalDate decisionDate,
            LocalDate validUntil,
            LocalDate displayUntil,
            @Nullable LocalDate restorableFrom,
            Set<PublicationNeed> publicationNeeds)
            implements Versioned {}

    /** @param version of the event that says it */
    public record Consent(long version, boolean given) implements Versioned {}

    /** @param version of the event that says it; one that was found to be an error later says so with a higher one */
    public record End(long version, EndReason reason, LocalDate endedOn) implements Versioned {}

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

    /** Knows of an entry what one event tells. */
    public static EntryState of(CreditEvent event) {
        return EventFacts.of(event);
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

    private static <T extends Versioned> @Nullable T later(@Nullable T one, @Nullable T two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.version() >= two.version() ? one : two;
    }
}
