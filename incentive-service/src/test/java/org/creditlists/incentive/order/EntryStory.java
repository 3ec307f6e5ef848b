package org.creditlists.incentive.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an entry.
 *
 * @param objection how the first objection went on, null when there was none
 * @param second another objection is open
 * @param planned a court's plan shields the entry
 */
record EntryStory(
        ListKind list,
        @Nullable Outcome objection,
        boolean second,
        boolean planned,
        boolean planOver,
        boolean restored) {

    static final EntryId ENTRY = new EntryId(new UUID(2, 7));
    static final SubjectId SUBJECT = new SubjectId(new UUID(1, 7));
    static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
    private static final LocalDate VALID_UNTIL = DECIDED.plusYears(1);
    static final LocalDate USE_UNTIL = DECIDED.plusMonths(9);
    /** A correction that comes when the use was over brings the orders back. */
    static final LocalDate LATER_USE_UNTIL = DECIDED.plusMonths(11);

    private static final CaseId OBJECTION = new CaseId(new UUID(4, 1));
    private static final CaseId SECOND = new CaseId(new UUID(4, 2));
    private static final CaseId RESTORATION = new CaseId(new UUID(4, 3));
    private static final CaseId PLAN = new CaseId(new UUID(4, 4));

    /** How the first objection goes on. */
    enum Outcome {
        OPEN,
        REJECTED,
        RETRACTED,
        WITHDRAWN_AS_ERROR,
        CORRECTED
    }

    /** In the order in which it happened. */
    List<CreditEvent> events() {
        List<CreditEvent> events = new ArrayList<>();
        events.add(designated());
        if (objection != null) {
            events.add(new ObjectionRaised(
                    ENTRY, SUBJECT, OBJECTION, Objector.SUBJECT, new GroundCode("G"), 1, suspends()));
            events.addAll(outcome(objection));
        }
        if (second) {
            events.add(
                    new ObjectionRaised(ENTRY, SUBJECT, SECOND, Objector.SUBJECT, new GroundCode("H"), 1, suspends()));
        }
        if (planned) {
            events.add(new EntryShielded(
                    ENTRY, SUBJECT, PLAN, new AuthorityId("tax-420000"), DECIDED.plusDays(2), VALID_UNTIL));
            if (planOver) {
                events.add(new ShieldingEnded(ENTRY, SUBJECT, PLAN, DECIDED.plusDays(9)));
            }
        }
        if (restored) {
            events.add(new RestorationRequested(ENTRY, SUBJECT, RESTORATION, "EXPLANATION"));
            events.add(new Restored(ENTRY, SUBJECT, RESTORATION, new AuthorityId("tax-420000")));
        }
        return events;
    }

    private boolean suspends() {
        return list != ListKind.RED;
    }

    private Designated designated() {
        return new Designated(
                ENTRY,
                SUBJECT,
                1,
                SubjectKind.ORGANISATION,
                list,
                new FieldCode("TAXATION"),
                new StandardRef("S", 1),
                new AuthorityId("tax-420000"),
                new GroundCode("G"),
                DECIDED,
                VALID_UNTIL,
                USE_UNTIL,
                null,
                List.of(),
                true,
                Set.of(),
                null,
                null);
    }

    private List<CreditEvent> outcome(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> List.of();
            case REJECTED ->
                List.of(new ObjectionRejected(ENTRY, SUBJECT, OBJECTION, new AuthorityId("tax-420000"), "R"));
            case RETRACTED -> List.of(new ObjectionRetracted(ENTRY, SUBJECT, OBJECTION));
            case WITHDRAWN_AS_ERROR ->
                List.of(
                        new ObjectionUpheld(
                                ENTRY, SUBJECT, OBJECTION, new AuthorityId("tax-420000"), 1, Remedy.WITHDRAWAL, null),
                        new Withdrawn(ENTRY, SUBJECT, 2, list, EndReason.ERROR, DECIDED.plusDays(3), null));
            case CORRECTED ->
                List.of(
                        new ObjectionUpheld(
                                ENTRY, SUBJECT, OBJECTION, new AuthorityId("tax-420000"), 1, Remedy.CORRECTION, null),
                        new Corrected(
                                ENTRY,
                                SUBJECT,
                                2,
                                new GroundCode("G2"),
                                DECIDED,
                                VALID_UNTIL,
                                LATER_USE_UNTIL,
                                null,
                                Set.of(),
                                List.of("ground")),
                        new ObjectionRemedied(ENTRY, SUBJECT, OBJECTION, 2));
        };
    }
}
