package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.policy.PolicyEdition;
import org.jspecify.annotations.Nullable;

/** Applications and shieldings in each state, and commands about them. */
final class RestorationSamples {

    static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    static final CaseId CASE = new CaseId(new UUID(3, 1));
    static final CaseId NEW_CASE = new CaseId(new UUID(3, 2));
    static final CaseId SHIELD = new CaseId(new UUID(3, 3));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 11, 25), false);
    static final Deadline NEXT = new Deadline(LocalDate.of(2026, 12, 4), false);
    static final AuthorityId OWN = new AuthorityId("tax-420000");
    static final String ABOVE = "tax-000000";
    static final String OTHER = "tax-330000";
    static final Set<String> DEMANDED = Set.of("RECTIFIED", "OBLIGATIONS_MET");
    static final Shown ALL = new Shown(true, 1, 3, 20);
    static final RestorationTerms TERMS = PolicyEdition.read("/policy/restoration-2.yaml", RestorationTerms.class);

    private RestorationSamples() {}

    static EntryApplications then(EntryApplications state, RestorationEvent... events) {
        EntryApplications next = state;
        for (RestorationEvent event : events) {
            next = new RestorationDecider().evolve(next, event);
        }
        return next;
    }

    static EntryApplications requestedOnly() {
        return then(EntryApplications.NONE, new RestorationRequested(ENTRY, SUBJECT, CASE, "COMMITMENT"));
    }

    static EntryApplications submitted() {
        return then(requestedOnly(), asked(ReviewStage.ACCEPTANCE, OWN.value(), DEADLINE));
    }

    static EntryApplications accepted() {
        return then(
                submitted(),
                new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN),
                asked(ReviewStage.DECISION, OWN.value(), DEADLINE));
    }

    static EntryApplications passedUp() {
        return then(
                accepted(),
                new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.DECISION, OWN, DEADLINE.day()),
                asked(ReviewStage.DECISION, ABOVE, NEXT));
    }

    static EntryApplications granted() {
        return then(accepted(), new Restored(ENTRY, SUBJECT, CASE, OWN));
    }

    static EntryApplications refused() {
        return then(
                accepted(), new RestorationRefused(ENTRY, SUBJECT, CASE, OWN, "OBLIGATION_OPEN", TODAY.plusMonths(1)));
    }

    static EntryApplications shielded() {
        return then(
                EntryApplications.NONE,
                new EntryShielded(ENTRY, SUBJECT, SHIELD, OWN, TODAY.minusDays(9), TODAY.minusDays(1)));
    }

    static ReviewRequested asked(ReviewStage stage, String authority, Deadline until) {
        return new ReviewRequested(
                ENTRY, SUBJECT, CASE, stage, new AuthorityId(authority), until.day(), until.provisional());
    }

    static ListedFacts entry() {
        return entry(ListKind.BLACK, true, TODAY, false);
    }

    static ListedFacts entry(ListKind list, boolean inForce, @Nullable LocalDate from, boolean objection) {
        return new ListedFacts(
                ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                list,
                OWN,
                inForce,
                TODAY.plusYears(2),
                from,
                List.of("RECTIFIED", "OBLIGATIONS_MET", "COMMITMENT"),
                objection);
    }

    static RestorationCommand request(ListedFacts entry, String route, Shown shown) {
        return new RestorationCommand.Request(NEW_CASE, entry, route, shown, TERMS, DEADLINE, TODAY);
    }
}
