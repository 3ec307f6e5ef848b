package org.creditlists.objection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.casehandling.domain.DeadlineStep;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.objection.domain.ObjectionCommand.AcknowledgeClearing;
import org.creditlists.objection.domain.ObjectionCommand.AcknowledgeError;
import org.creditlists.objection.domain.ObjectionCommand.Corrected;
import org.creditlists.objection.domain.ObjectionCommand.Lapse;
import org.creditlists.objection.domain.ObjectionCommand.PassUp;
import org.creditlists.objection.domain.ObjectionCommand.Raise;
import org.creditlists.objection.domain.ObjectionCommand.Recount;
import org.creditlists.objection.domain.ObjectionCommand.Reject;
import org.creditlists.objection.domain.ObjectionCommand.Remind;
import org.creditlists.objection.domain.ObjectionCommand.Retract;
import org.creditlists.objection.domain.ObjectionCommand.Uphold;
import org.creditlists.objection.domain.ObjectionState.Assigned;
import org.creditlists.objection.domain.ObjectionState.Closed;
import org.creditlists.objection.domain.ObjectionState.Correcting;
import org.creditlists.objection.domain.ObjectionState.Lapsed;
import org.creditlists.objection.domain.ObjectionState.Open;
import org.creditlists.objection.domain.ObjectionState.Raised;
import org.creditlists.objection.domain.ObjectionState.Rejected;
import org.creditlists.objection.domain.ObjectionState.Retracted;
import org.creditlists.objection.domain.ObjectionState.Unknown;
import org.creditlists.objection.domain.ObjectionState.Upheld;
import org.creditlists.objection.domain.ObjectionState.Verifying;

/** Decides about the objections to one entry. */
public final class ObjectionDecider implements Decider<ObjectionCommand, EntryCases, ObjectionEvent> {

    @Override
    public EntryCases initial() {
        return EntryCases.NONE;
    }

    @Override
    public EntryCases evolve(EntryCases state, ObjectionEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<ObjectionEvent> decide(ObjectionCommand command, EntryCases cases) {
        return switch (command) {
            case Raise raise -> raise(raise, cases);
            case Uphold uphold -> uphold(uphold, cases.find(uphold.caseId()));
            case Reject reject -> reject(reject, cases.find(reject.caseId()));
            case Retract retract -> retract(retract, cases.find(retract.caseId()));
            case Lapse lapse -> lapse(lapse, cases.find(lapse.caseId()));
            case Corrected corrected -> corrected(corrected, cases.find(corrected.caseId()));
            case Remind remind ->
                onDeadline(remind.caseId(), cases, assignment -> assignment.remind(remind.deadline()));
            case PassUp late ->
                onDeadline(
                        late.caseId(),
                        cases,
                        assignment -> assignment.passUp(late.deadline(), late.above(), late.next()));
            case Recount recount ->
                onDeadline(recount.caseId(), cases, assignment -> assignment.recount(recount.deadline()));
            case AcknowledgeClearing acknowledge -> acknowledge(acknowledge, cases.find(acknowledge.caseId()));
            case AcknowledgeError error -> acknowledge(error, cases);
        };
    }

    private static Decision<ObjectionEvent> raise(Raise command, EntryCases cases) {
        Optional<Refusal> refusal = refusal(command, cases);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        ObjectionCommand.Entry entry = command.entry();
        // GuoFa (2016) 33, art. 22 suspends punishments. That a repeat on the same ground without new evidence suspends
        // nothing is the platform's own.
        boolean suspends = entry.list().burdens()
                && entry.objectionSuspends()
                && (command.newEvidence() || !cases.triedBefore(command.ground(), command.by(), entry.version()));
        var raised = new Objection(entry.id(), entry.subject(), command.by(), command.ground(), entry.version());
        return Decision.accept(List.of(
                new ObjectionRaised(
                        raised.entry(),
                        raised.subject(),
                        command.caseId(),
                        raised.by(),
                        raised.ground(),
                        raised.version(),
                        suspends),
                request(
                        command.caseId(),
                        raised,
                        VerificationStage.VERIFICATION,
                        entry.authority(),
                        command.deadline())));
    }

    private static Optional<Refusal> refusal(Raise command, EntryCases cases) {
        ObjectionCommand.Entry entry = command.entry();
        // What has ended, and what is about somebody else, is for everybody else as if it had never been.
        if (command.by() != Objector.SUBJECT && !entry.inForce()
                || command.by() == Objector.PUBLIC && entry.list() != ListKind.RED) {
            return Optional.of(Refusals.ENTRY_UNKNOWN);
        }
        if (!entry.inForce()) {
            return Optional.of(Refusals.ENTRY_ENDED);
        }
        if (!command.terms().knows(command.ground(), entry.list())) {
            return Optional.of(Refusals.GROUND_UNKNOWN);
        }
        if (command.by() == Objector.SUBJECT && entry.restorationOpen()) {
            return Optional.of(Refusals.RESTORATION_OPEN);
        }
        return cases.openOn(command.ground(), command.by())
                ? Optional.of(Refusals.ALREADY_UNDER_VERIFICATION)
                : Optional.empty();
    }

    private static Decision<ObjectionEvent> uphold(Uphold command, ObjectionState state) {
        return decidedBy(command.authority(), state, found -> {
            Objection objection = found.objection();
            if (command.remedy() == Remedy.WITHDRAWAL && command.restRejected() != null) {
                return Decision.refuse(Refusals.PART_NEEDS_CORRECTION);
            }
            if (found instanceof Correcting && command.remedy() == Remedy.CORRECTION) {
                return Decision.refuse(Refusals.CORRECTION_AWAITED);
            }
            boolean corrected = command.corrected() && command.entryVersion() > objection.version();
            if (command.corrected() && !corrected) {
                return Decision.refuse(Refusals.NOT_CORRECTED);
            }
            List<ObjectionEvent> events = new ArrayList<>();
            events.add(new ObjectionUpheld(
                    objection.entry(),
                    objection.subject(),
                    command.caseId(),
                    command.authority(),
                    corrected ? objection.version() : Math.max(objection.version(), command.entryVersion()),
                    command.remedy(),
                    command.restRejected()));
            if (command.remedy() == Remedy.CORRECTION) {
                events.add(
                        corrected
                                ? remedied(command.caseId(), objection, command.entryVersion())
                                : request(
                                        command.caseId(),
                                        objection,
                                        VerificationStage.CORRECTION,
                                        found.assignment().supplier(),
                                        command.correctBy()));
            }
            return Decision.accept(events);
        });
    }

    private static Decision<ObjectionEvent> reject(Reject command, ObjectionState state) {
        return decidedBy(command.authority(), state, found -> switch (found) {
            case Correcting correcting -> Decision.refuse(Refusals.CORRECTION_AWAITED);
            case Verifying verifying ->
                Decision.accept(List.of(new ObjectionRejected(
                        verifying.objection().entry(),
                        verifying.objection().subject(),
                        command.caseId(),
                        command.authority(),
                        command.reason())));
        });
    }

    /** Whoever was asked may decide, also after the case was passed up; nobody else may. */
    private static Decision<ObjectionEvent> decidedBy(
            AuthorityId authority, ObjectionState state, Function<Assigned, Decision<ObjectionEvent>> decide) {
        if (state instanceof Unknown) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        if (!state.asked().contains(authority)) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        return state instanceof Assigned found ? decide.apply(found) : Decision.refuse(Refusals.CASE_CLOSED);
    }

    private static Decision<ObjectionEvent> retract(Retract command, ObjectionState state) {
        return switch (state) {
            case Unknown unknown -> Decision.refuse(Refusals.CASE_UNKNOWN);
            case Raised raised -> retracted(command.caseId(), raised);
            case Verifying verifying -> retracted(command.caseId(), verifying);
            case Retracted before -> Decision.nothing();
            case Correcting correcting -> Decision.refuse(Refusals.CASE_CLOSED);
            case Upheld upheld -> Decision.refuse(Refusals.CASE_CLOSED);
            case Rejected rejected -> Decision.refuse(Refusals.CASE_CLOSED);
            case Lapsed lapsed -> Decision.refuse(Refusals.CASE_CLOSED);
        };
    }

    private static Decision<ObjectionEvent> retracted(CaseId id, Open open) {
        return Decision.accept(List.of(new ObjectionRetracted(
                open.objection().entry(), open.objection().subject(), id)));
    }

    private static Decision<ObjectionEvent> lapse(Lapse command, ObjectionState state) {
        return switch (state) {
            case Unknown unknown -> Decision.nothing();
            case Closed closed -> Decision.nothing();
            case Verifying verifying
            when command.reason() == EndReason.ERROR ->
                // Whoever withdraws an entry as an error while it is objected to says that the objection is right
                // (GuoFa (2016) 33, art. 22; Draft opinions on joint incentives, part IV(4)).
                Decision.accept(List.of(new ObjectionUpheld(
                        verifying.objection().entry(),
                        verifying.objection().subject(),
                        command.caseId(),
                        verifying.assignment().supplier(),
                        verifying.objection().version(),
                        Remedy.WITHDRAWAL,
                        null)));
            case Open open ->
                Decision.accept(List.of(new ObjectionLapsed(
                        open.objection().entry(), open.objection().subject(), command.caseId(), command.reason())));
        };
    }

    private static Decision<ObjectionEvent> corrected(Corrected command, ObjectionState state) {
        return state instanceof Correcting found
                        && command.version() > found.objection().version()
                ? Decision.accept(List.of(remedied(command.caseId(), found.objection(), command.version())))
                : Decision.nothing();
    }

    private static Decision<ObjectionEvent> onDeadline(
            CaseId id, EntryCases cases, Function<Assignment, List<DeadlineStep>> steps) {
        return cases.find(id) instanceof Assigned found
                ? Decision.accept(steps.apply(found.assignment()).stream()
                        .map(step -> event(id, found, step))
                        .toList())
                : Decision.nothing();
    }

    private static ObjectionEvent event(CaseId id, Assigned found, DeadlineStep step) {
        Objection objection = found.objection();
        return switch (step) {
            case DeadlineStep.Asked asked -> request(id, objection, found.stage(), asked.authority(), asked.until());
            case DeadlineStep.Reminded reminded ->
                new VerificationReminded(
                        objection.entry(),
                        objection.subject(),
                        id,
                        found.stage(),
                        reminded.authority(),
                        reminded.deadline());
            case DeadlineStep.Passed passed ->
                new VerificationOverdue(
                        objection.entry(),
                        objection.subject(),
                        id,
                        found.stage(),
                        passed.authority(),
                        passed.deadline());
        };
    }

    private static Decision<ObjectionEvent> acknowledge(AcknowledgeClearing command, ObjectionState state) {
        return switch (state) {
            case Unknown unknown -> Decision.refuse(Refusals.CASE_UNKNOWN);
            case Open open -> Decision.refuse(Refusals.NOTHING_TO_CLEAR);
            case Rejected rejected -> Decision.refuse(Refusals.NOTHING_TO_CLEAR);
            case Retracted retracted -> Decision.refuse(Refusals.NOTHING_TO_CLEAR);
            case Lapsed lapsed -> Decision.refuse(Refusals.NOTHING_TO_CLEAR);
            case Upheld upheld ->
                upheld.acknowledged().contains(command.organisation())
                        ? Decision.nothing()
                        : Decision.accept(List.of(new ClearingAcknowledged(
                                upheld.objection().entry(),
                                upheld.objection().subject(),
                                command.caseId(),
                                command.organisation())));
        };
    }

    private static Decision<ObjectionEvent> acknowledge(AcknowledgeError command, EntryCases cases) {
        return cases.errorTakenBy().contains(command.organisation())
                ? Decision.nothing()
                : Decision.accept(List.of(new ClearingAcknowledged(
                        command.entry(),
                        command.subject(),
                        new CaseId(command.entry().value()),
                        command.organisation())));
    }

    private static ObjectionRemedied remedied(CaseId id, Objection objection, long version) {
        return new ObjectionRemedied(objection.entry(), objection.subject(), id, version);
    }

    private static VerificationRequested request(
            CaseId id, Objection objection, VerificationStage stage, AuthorityId authority, Deadline deadline) {
        return new VerificationRequested(
                objection.entry(), objection.subject(), id, stage, authority, deadline.day(), deadline.provisional());
    }
}
