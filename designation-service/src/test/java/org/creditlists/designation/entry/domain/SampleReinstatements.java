package org.creditlists.designation.entry.domain;

import static org.creditlists.designation.entry.domain.SampleDecisions.ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.NEW_ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.SUBJECT;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.standard.domain.Standard;
import org.jspecify.annotations.Nullable;

/** RED that a BLACK entry ended, and commands that put it in force again, for the tests of the rules. */
final class SampleReinstatements {

    static final EntryId CAUSE = new EntryId(new UUID(2, 7));
    static final LocalDate DECIDED = TODAY.minusYears(1);
    static final LocalDate LAST_DAY = TODAY.plusMonths(6);

    private static final EntryId OTHER_BLACK = new EntryId(new UUID(2, 8));

    private SampleReinstatements() {}

    /** An organisation of which RED ended ten days ago because of BLACK. */
    static SubjectLists takenDown() {
        return SubjectLists.NONE
                .evolve(red(SubjectKind.ORGANISATION, "TAXATION", "GOOD_CREDIT_CLASS"))
                .evolve(end(2, EndReason.INELIGIBLE, CAUSE));
    }

    static Designated red(SubjectKind kind, String field, String ground) {
        return new Designated(
                ENTRY,
                SUBJECT,
                1,
                kind,
                ListKind.RED,
                new FieldCode(field),
                SampleDecisions.standard(field, ListKind.RED).ref(),
                new AuthorityId("tax-420000"),
                new GroundCode(ground),
                DECIDED,
                LAST_DAY,
                LAST_DAY,
                null,
                List.of(),
                false,
                kind == SubjectKind.INDIVIDUAL ? Set.of(PublicationNeed.CONSENT) : Set.of(),
                "honesty-society",
                null);
    }

    static Withdrawn end(long version, EndReason reason, @Nullable EntryId becauseOf) {
        return new Withdrawn(ENTRY, SUBJECT, version, ListKind.RED, reason, TODAY.minusDays(10), becauseOf);
    }

    /** Another BLACK entry of the same subject, in force. */
    static Designated otherBlack() {
        Designated like = SampleDecisions.designated(ListKind.BLACK, TODAY.minusDays(5), TODAY.plusYears(2));
        return new Designated(
                OTHER_BLACK,
                SUBJECT,
                1,
                like.subjectKind(),
                like.list(),
                like.field(),
                like.standard(),
                like.authority(),
                like.ground(),
                like.decisionDate(),
                like.validUntil(),
                like.displayUntil(),
                like.restorableFrom(),
                like.restorationConditions(),
                like.objectionSuspends(),
                like.publicationNeeds(),
                null,
                null);
    }

    /** The same, after it was reinstated. */
    static SubjectLists reinstated() {
        SubjectLists lists = takenDown();
        return SampleDecisions.events(reinstate(black(EndReason.ERROR)), lists).stream()
                .reduce(lists, SubjectLists::evolve, (one, two) -> two);
    }

    /** The entry because of which RED ended: it ended, too, some days later. */
    static BlackRecord black(EndReason reason) {
        return new BlackRecord(TODAY.plusYears(1), new SubjectLists.End(reason, TODAY.minusDays(2), null));
    }

    static DesignationCommand reinstate(@Nullable BlackRecord cause) {
        return reinstate(cause, PeopleBehind.NONE);
    }

    static DesignationCommand reinstate(@Nullable BlackRecord cause, PeopleBehind behind) {
        return reinstate("tax-420000", SampleDecisions.standard("TAXATION", ListKind.RED), cause, behind, TODAY);
    }

    static DesignationCommand reinstate(
            String authority, Standard standard, @Nullable BlackRecord cause, PeopleBehind behind, LocalDate today) {
        return new DesignationCommand.Reinstate(
                ENTRY, NEW_ENTRY, new AuthorityId(authority), standard, "honesty-society", cause, behind, today);
    }
}
