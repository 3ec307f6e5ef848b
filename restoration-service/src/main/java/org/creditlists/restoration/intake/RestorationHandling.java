package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.engine.CaseDecisions;
import org.creditlists.casehandling.engine.CaseHandling;
import org.creditlists.casehandling.engine.CaseServices;
import org.creditlists.casehandling.engine.Filing;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.casehandling.engine.Progress;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.applications.ApplicationStatus;
import org.creditlists.restoration.applications.Applications;
import org.creditlists.restoration.attendance.Attendances;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationDecider;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.domain.Shown;
import org.creditlists.restoration.query.EntryFacts;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides applications for restoration, one at a time for each entry. */
@Singleton
public class RestorationHandling
        extends CaseHandling<RestorationCommand, EntryApplications, RestorationEvent, Application> {

    private final Applications applications;
    private final Editions<RestorationTerms> editions;
    private final EntryFacts facts;
    private final Attendances attendances;

    RestorationHandling(
            CaseServices services,
            Decisions<CreditEvent> decisions,
            Applications applications,
            Editions<RestorationTerms> editions,
            EntryFacts facts,
            Attendances attendances) {
        super(
                services,
                applications,
                new RestorationLaw(editions),
                new CaseDecisions<>(decisions, new RestorationDecider(), RestorationEvent.class));
        this.applications = applications;
        this.editions = editions;
        this.facts = facts;
        this.attendances = attendances;
    }

    /**
     * An application as it was sent.
     *
     * @param applicantHash keyed hash of the code of who came
     * @param commitment code of the text that was signed, null for none
     * @param files that were uploaded before
     */
    record Request(
            EntryId entry,
            String applicantHash,
            String route,
            String statement,
            @Nullable String commitment,
            List<@Nullable UUID> files) {}

    /**
     * Opens a case.
     *
     * @param more further rows that stand or fall with it
     * @throws RefusedException when it is refused
     */
    CaseId request(Request request, Function<CaseId, List<CompanionWrite>> more) {
        RestorationTerms terms = editions.on(today());
        int days = terms.acceptanceWorkingDays();
        return open(
                        new Filing(request.entry(), request.applicantHash(), request.files(), terms, days),
                        (known, state) -> requested(request, terms, known, state),
                        more)
                .caseId();
    }

    private Filing.Opened<RestorationEvent, Application> requested(
            Request request, RestorationTerms terms, Filing.Facts known, EntryApplications state) {
        boolean signed = request.commitment() != null;
        Shown shown = attendances.shown(
                request.entry(), request.applicantHash(), signed, known.files().size());
        var command = new RestorationCommand.Request(
                known.caseId(),
                facts.of(known.listed()),
                request.route(),
                shown,
                terms,
                known.term().deadline(),
                today());
        List<RestorationEvent> events = accepted(command, state);
        // Only somebody whom the dossier names comes here: it was forgotten meanwhile, because the entry ended.
        String holder = known.holder().orElseThrow(() -> new RefusedException(Refusals.ENTRY_ENDED));
        List<CompanionWrite> timeline = new ArrayList<>();
        timeline.add(Timeline.act(known.caseId(), "requested", Actor.APPLICANT, request.route()));
        if (signed) {
            timeline.add(Timeline.act(known.caseId(), "commitment-signed", Actor.APPLICANT, request.commitment()));
        }
        timeline.add(askedAct(known.caseId(), ReviewStage.ACCEPTANCE, known.term()));
        return new Filing.Opened<>(events, row(request, known, holder), timeline);
    }

    private Application row(Request request, Filing.Facts known, String holder) {
        ListedEntry listed = known.listed();
        var content = new Application.Content(
                request.applicantHash(),
                listed.restorationConditions(),
                request.route(),
                request.statement(),
                request.commitment());
        String stage = ReviewStage.ACCEPTANCE.name();
        var progress =
                new Progress(today(), stage, listed.authority(), known.term().deadline(), false);
        return new Application(
                known.file(), holder, content, progress, ApplicationStatus.SUBMITTED, Outcome.NONE, null);
    }

    private static CompanionWrite askedAct(CaseId caseId, ReviewStage stage, Deadlines.Term term) {
        return Timeline.act(
                caseId, "asked-" + stage, Actor.SYSTEM, term.deadline().day());
    }

    void accept(Application found, Actor actor) {
        Deadlines.Term term = term(editions.named(found.file().edition()).decisionWorkingDays());
        var command =
                new RestorationCommand.Accept(found.caseId(), new AuthorityId(organisation(actor)), term.deadline());
        decide(found, command, (events, before) -> {
            List<CompanionWrite> rows = new ArrayList<>();
            rows.add(applications.state(found.caseId(), ApplicationStatus.ACCEPTED.name()));
            rows.addAll(ask(found, events.getLast(), term, before));
            rows.add(Timeline.act(found.caseId(), "accepted", actor, null));
            rows.add(askedAct(found.caseId(), ReviewStage.DECISION, term));
            return rows;
        });
        lookAgain(found);
    }

    /** @param confirmed conditions that the authority found met */
    void grant(Application found, Actor actor, Set<String> confirmed) {
        Set<String> demanded = new HashSet<>(found.content().conditions());
        demanded.remove(RestorationTerms.COMMITMENT);
        var command =
                new RestorationCommand.Grant(found.caseId(), new AuthorityId(organisation(actor)), demanded, confirmed);
        decide(
                found,
                command,
                (events, before) -> decided(
                        found,
                        applications.granted(found.caseId(), today(), organisation(actor)),
                        Timeline.act(found.caseId(), "granted", actor, null)));
    }

    /** @param explanation in words, for the applicant */
    void refuse(Application found, Actor actor, String reason, String explanation, LocalDate nextTryFrom) {
        AuthorityId authority = new AuthorityId(organisation(actor));
        var command = new RestorationCommand.Refuse(found.caseId(), authority, reason, nextTryFrom);
        decide(
                found,
                command,
                (events, before) -> decided(
                        found,
                        applications.refused(found, today(), authority.value(), reason, explanation, nextTryFrom),
                        Timeline.act(found.caseId(), "refused", actor, reason)));
        lookAgain(found);
    }

    private static List<CompanionWrite> decided(Application found, CompanionWrite row, CompanionWrite act) {
        return Stream.concat(Deadlines.close(found.caseId()).stream(), Stream.of(row, act))
                .toList();
    }

    /** Taken back: what was written and handed in goes with it. */
    void withdraw(Application found) {
        String withdrawn = ApplicationStatus.WITHDRAWN.name();
        var command = new RestorationCommand.Withdraw(found.caseId());
        decide(found, command, (events, before) -> takenBack(found, withdrawn, "withdrawn", Actor.APPLICANT));
    }

    @Override
    protected List<CompanionWrite> lapsed(Application found, List<RestorationEvent> events, CaseState before) {
        return List.of(applications.state(found.caseId(), ApplicationStatus.LAPSED.name()));
    }

    private static String organisation(Actor actor) {
        return Objects.requireNonNull(actor.organisation());
    }
}
