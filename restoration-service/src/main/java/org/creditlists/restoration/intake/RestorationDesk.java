package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.codec.CreditEventCodec;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationDecider;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.Applications;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.http.RefusedException;

/** Decides applications for restoration, one at a time for each entry. */
@Singleton
public class RestorationDesk {

    private static final RestorationDecider DECIDER = new RestorationDecider();
    private static final Set<String> CONFLICTS = Set.of(Refusals.CASE_CLOSED.code(), Refusals.ALREADY_REQUESTED.code());

    private final Decisions<CreditEvent> decisions;
    private final Lists lists;
    private final RestorationTerms terms;
    private final WorkingDays calendar = WorkingDays.published();

    RestorationDesk(Decisions<CreditEvent> decisions, Lists lists, RestorationTerms terms) {
        this.decisions = decisions;
        this.lists = lists;
        this.terms = terms;
    }

    /** @throws RefusedException when it is refused */
    Application request(EntryId entry, String route, String statement, String applicantHash) {
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        LocalDate deadline = calendar.after(today, terms.decisionWorkingDays()).day();
        CaseId caseId = CaseId.random();
        return decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> {
            ListedEntry listed = lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN, 404));
            var command = new RestorationCommand.Request(
                    caseId,
                    new RestorationCommand.Entry(
                            entry, listed.subject(), listed.list(), listed.inForceOn(today), listed.restorableFrom()),
                    route,
                    terms,
                    deadline,
                    today);
            List<RestorationEvent> events = accepted(DECIDER.decide(command, state(history)));
            Application opened = new Application(
                    caseId,
                    entry,
                    listed.subject(),
                    listed.authority(),
                    route,
                    statement,
                    deadline,
                    EntryApplications.State.OPEN,
                    null,
                    null);
            return new Draft<>(events, List.of(Applications.open(opened, applicantHash)), opened);
        });
    }

    void grant(Application found) {
        close(
                found,
                new RestorationCommand.Grant(found.caseId()),
                Applications.close(found.caseId(), EntryApplications.State.GRANTED, null, null));
    }

    void refuse(Application found, String reason, LocalDate nextTryFrom) {
        close(
                found,
                new RestorationCommand.Refuse(found.caseId(), reason, nextTryFrom),
                Applications.close(found.caseId(), EntryApplications.State.REFUSED, reason, nextTryFrom));
    }

    private void close(Application found, RestorationCommand command, CompanionWrite row) {
        decisions.decide(Boundary.of(CreditEventCodec.ENTRY, found.entry()), history -> {
            List<RestorationEvent> events = accepted(DECIDER.decide(command, state(history)));
            return new Draft<>(events, events.isEmpty() ? List.of() : List.of(row), events.size());
        });
    }

    private static List<RestorationEvent> accepted(Decision<RestorationEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<RestorationEvent> accepted -> accepted.events();
            case Decision.Refused<RestorationEvent> refused ->
                throw new RefusedException(
                        refused.refusal(), CONFLICTS.contains(refused.refusal().code()) ? 409 : 422);
        };
    }

    private static EntryApplications state(List<CreditEvent> history) {
        EntryApplications applications = EntryApplications.NONE;
        for (CreditEvent event : history) {
            if (event instanceof RestorationEvent restoration) {
                applications = DECIDER.evolve(applications, restoration);
            }
        }
        return applications;
    }
}
