package org.creditlists.objection.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.engine.CaseDecisions;
import org.creditlists.casehandling.engine.CaseHandling;
import org.creditlists.casehandling.engine.CaseServices;
import org.creditlists.casehandling.engine.Filing;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.casehandling.engine.Progress;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.cases.CaseStatus;
import org.creditlists.objection.cases.Cases;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.objection.domain.NoSuspension;
import org.creditlists.objection.domain.ObjectionCommand;
import org.creditlists.objection.domain.ObjectionDecider;
import org.creditlists.objection.domain.ObjectionState;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.policy.Editions;
import org.jspecify.annotations.Nullable;

/** Decides objections to an entry, one at a time for each entry. */
@Singleton
public class ObjectionHandling extends CaseHandling<ObjectionCommand, EntryCases, ObjectionEvent, Case> {

    private final Cases cases;
    private final Editions<ObjectionTerms> editions;
    private final Lists lists;
    private final EvidenceStore evidence;

    ObjectionHandling(
            CaseServices services,
            Decisions<CreditEvent> decisions,
            Cases cases,
            Editions<ObjectionTerms> editions,
            Lists lists,
            EvidenceStore evidence) {
        super(
                services,
                cases,
                new ObjectionLaw(editions),
                new CaseDecisions<>(decisions, new ObjectionDecider(), ObjectionEvent.class));
        this.cases = cases;
        this.editions = editions;
        this.lists = lists;
        this.evidence = evidence;
    }

    /**
     * An objection as it was sent.
     *
     * @param owner keyed hash of who came, and uploaded the files
     * @param files that were uploaded before
     */
    record Objection(
            EntryId entry,
            Objector by,
            Actor actor,
            GroundCode ground,
            String statement,
            List<@Nullable UUID> files,
            String owner) {}

    /**
     * Opens a case.
     *
     * @param more further rows that stand or fall with it
     * @throws RefusedException when it is refused
     */
    CaseId raise(Objection objection, Function<CaseId, List<CompanionWrite>> more) {
        ObjectionTerms terms = editions.on(today());
        var filing = new Filing(
                objection.entry(), objection.owner(), objection.files(), terms, terms.verificationWorkingDays());
        Case opened = open(filing, (facts, state) -> raised(objection, terms, facts, state), more);
        // The dossier may have come in between: whoever comes second sees the other.
        cases.nameSubjects(List.of(objection.entry()));
        return opened.caseId();
    }

    private Filing.Opened<ObjectionEvent, Case> raised(
            Objection objection, ObjectionTerms terms, Filing.Facts facts, EntryCases state) {
        ListedEntry listed = facts.listed();
        EntryId entry = listed.entry();
        List<ObjectionEvent> events = accepted(
                new ObjectionCommand.Raise(
                        facts.caseId(),
                        new ObjectionCommand.Entry(
                                entry,
                                listed.subject(),
                                listed.list(),
                                listed.authority(),
                                listed.version(),
                                listed.inForceOn(today()),
                                listed.objectionSuspends(),
                                lists.isRestorationRequested(entry)),
                        objection.by(),
                        objection.ground(),
                        evidence.hasNew(entry, facts.files()),
                        terms,
                        facts.term().deadline()),
                state);
        return new Filing.Opened<>(
                events,
                row(objection, facts, (ObjectionRaised) events.getFirst()),
                List.of(
                        Timeline.act(
                                facts.caseId(),
                                "raised",
                                objection.actor(),
                                objection.ground().value()),
                        Timeline.act(
                                facts.caseId(),
                                "requested-" + VerificationStage.VERIFICATION,
                                Actor.SYSTEM,
                                facts.term().deadline().day())));
    }

    private Case row(Objection objection, Filing.Facts facts, ObjectionRaised raised) {
        ListedEntry listed = facts.listed();
        boolean liaison = objection.by() == Objector.LIAISON;
        return new Case(
                facts.file(),
                new Case.Raised(
                        objection.by(),
                        liaison ? null : objection.owner(),
                        liaison ? objection.actor().organisation() : null,
                        objection.ground(),
                        objection.statement()),
                NoSuspension.of(raised.suspends(), listed.list(), listed.objectionSuspends())
                        .orElse(null),
                new Progress(
                        today(),
                        VerificationStage.VERIFICATION.name(),
                        listed.authority(),
                        facts.term().deadline(),
                        false),
                CaseStatus.OPEN,
                Outcome.NONE,
                Case.Clearing.NONE);
    }

    /**
     * A decision that the information was wrong.
     *
     * @param restRejected code of the reason why the rest is rejected, null when it was wrong wholly
     * @param corrected whether the correction was made before this decision
     * @param explanation in words, for the objector
     */
    record Finding(Remedy remedy, @Nullable String restRejected, boolean corrected, String explanation) {}

    void uphold(Case found, Actor actor, Finding finding) {
        Deadlines.Term term = term(editions.named(found.file().edition()).correctionWorkingDays());
        var authority = new AuthorityId(Objects.requireNonNull(actor.organisation()));
        decide(
                found,
                () -> new ObjectionCommand.Uphold(
                        found.caseId(),
                        authority,
                        finding.remedy(),
                        finding.restRejected(),
                        version(found.entry()),
                        finding.corrected(),
                        term.deadline()),
                (events, before) -> upheld(found, actor, finding, term, events, before));
        // The correction may have come in between: whoever comes second sees the other.
        corrected(found, version(found.entry()));
        lookAgain(found);
    }

    private List<CompanionWrite> upheld(
            Case found,
            Actor actor,
            Finding finding,
            Deadlines.Term term,
            List<ObjectionEvent> events,
            CaseState before) {
        boolean cleared = finding.remedy() == Remedy.WITHDRAWAL || events.getLast() instanceof ObjectionRemedied;
        LocalDate today = today();
        List<CompanionWrite> rows = new ArrayList<>();
        rows.add(cases.decide(
                found,
                cleared ? CaseStatus.UPHELD : CaseStatus.CORRECTING,
                new Outcome(
                        today,
                        AuthorityId.ofNullable(actor.organisation()),
                        finding.restRejected(),
                        finding.explanation()),
                new Case.Clearing(finding.remedy(), cleared ? today : null)));
        rows.add(Timeline.act(found.caseId(), "upheld", actor, finding.remedy()));
        if (cleared) {
            rows.addAll(Deadlines.close(found.caseId()));
            rows.add(cleared(found));
        } else {
            rows.addAll(ask(found, events.getLast(), term, before));
            rows.add(Timeline.act(
                    found.caseId(),
                    "requested-" + VerificationStage.CORRECTION,
                    Actor.SYSTEM,
                    term.deadline().day()));
        }
        return rows;
    }

    private long version(EntryId entry) {
        return lists.find(entry).map(ListedEntry::version).orElse(0L);
    }

    void reject(Case found, Actor actor, String reason, String explanation) {
        var authority = new AuthorityId(Objects.requireNonNull(actor.organisation()));
        decide(found, new ObjectionCommand.Reject(found.caseId(), authority, reason), (events, before) -> {
            List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
            rows.add(cases.decide(
                    found,
                    CaseStatus.REJECTED,
                    new Outcome(today(), authority, reason, explanation),
                    Case.Clearing.NONE));
            rows.add(Timeline.act(found.caseId(), "rejected", actor, reason));
            return rows;
        });
        lookAgain(found);
    }

    /** Taken back: what was written and handed in goes with it. */
    void retract(Case found, Actor actor) {
        decide(
                found,
                new ObjectionCommand.Retract(found.caseId()),
                (events, before) -> takenBack(found, CaseStatus.RETRACTED.name(), "retracted", actor));
    }

    @Override
    protected List<CompanionWrite> lapsed(Case found, List<ObjectionEvent> events, CaseState before) {
        LocalDate today = today();
        if (events.getFirst() instanceof ObjectionUpheld upheld) {
            return List.of(
                    cases.decide(
                            found,
                            CaseStatus.UPHELD,
                            new Outcome(today, upheld.authority(), null, null),
                            new Case.Clearing(Remedy.WITHDRAWAL, today)),
                    cleared(found));
        }
        return before instanceof ObjectionState.Correcting
                ? List.of(cases.clearedByEnd(found.caseId(), today), cleared(found))
                : List.of(cases.state(found.caseId(), CaseStatus.LAPSED.name()));
    }

    /** An entry was corrected: what waited for it is put right. */
    public void corrected(Map<EntryId, Long> versions) {
        cases.openOf(versions.keySet()).forEach(found -> corrected(found, versions.getOrDefault(found.entry(), 0L)));
    }

    private void corrected(Case found, long version) {
        follow(found, new ObjectionCommand.Corrected(found.caseId(), version), (events, before) -> {
            List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
            rows.add(cases.cleared(found.caseId(), today()));
            rows.add(Timeline.act(found.caseId(), "remedied", Actor.SYSTEM, version));
            rows.add(cleared(found));
            return rows;
        });
    }

    private static CompanionWrite cleared(Case found) {
        return Timeline.act(found.caseId(), "cleared", Actor.SYSTEM, null);
    }
}
