package org.creditlists.objection.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.objection.domain.EntryCases.Case;
import org.creditlists.objection.domain.EntryCases.State;
import org.creditlists.objection.domain.ObjectionCommand.AcknowledgeClearing;
import org.creditlists.objection.domain.ObjectionCommand.Corrected;
import org.creditlists.objection.domain.ObjectionCommand.Lapse;
import org.creditlists.objection.domain.ObjectionCommand.PassUp;
import org.creditlists.objection.domain.ObjectionCommand.Raise;
import org.creditlists.objection.domain.ObjectionCommand.Recount;
import org.creditlists.objection.domain.ObjectionCommand.Reject;
import org.creditlists.objection.domain.ObjectionCommand.Remind;
import org.creditlists.objection.domain.ObjectionCommand.Retract;
import org.creditlists.objection.domain.ObjectionCommand.Uphold;
import org.jspecify.annotations.Nullable;

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
            case Remind remind -> remind(remind, cases.find(remind.caseId()));
            case PassUp passUp -> passUp(passUp, cases.find(passUp.caseId()));
            case Recount recount -> recount(recount, cases.find(recount.caseId()));
            case AcknowledgeClearing acknowledge -> acknowledge(acknowledge, cases.find(acknowledge.caseId()));
        };
    }

    private static Decision<ObjectionEvent> raise(Raise command, EntryCases cases) {
        ObjectionCommand.Entry entry = command.entry();
        // First: an entry that has ended is about nobody any more, so nobody can be known to be concerned.
        if (!entry.inForce()) {
            return Decision.refuse(Refusals.ENTRY_ENDED);
        }
        if (command.by() == Objector.PUBLIC && entry.list() != ListKind.RED) {
            return Decision.refuse(Refusals.NOT_CONCERNED);
        }
        if (!command.terms().knows(command.ground(), entry.list())) {
            return Decision.refuse(Refusals.GROUND_UNKNOWN);
        }
        if (command.by() == Objector.SUBJECT && entry.restorationOpen()) {
            return Decision.refuse(Refusals.RESTORATION_OPEN);
        }
        if (cases.openOn(command.ground(), command.by())) {
            return Decision.refuse(Refusals.ALREADY_UNDER_VERIFICATION);
        }
        // GuoFa (2016) 33, art. 22 suspends punishments; a repeat on the same ground without new evidence does not
        // (GuoFa (2016) 33, art. 22).
        boolean suspends = entry.list().burdens()
                && entry.objectionSuspends()
                && (command.newEvidence() || !cases.triedBefore(command.ground(), command.by(), entry.version()));
        return Decision.accept(List.of(
                new ObjectionRaised(
                        entry.id(),
                        entry.subject(),
                        command.caseId(),
                        command.by(),
                        command.ground(),
                        entry.version(),
                        suspends),
                new VerificationRequested(
                        entry.id(),
                        entry.subject(),
                        command.caseId(),
                        VerificationStage.VERIFICATION,
                        entry.authority(),
                        command.deadline().day(),
                        command.deadline().provisional())));
    }

    private static Decision<ObjectionEvent> uphold(Uphold command, @Nullable Case found) {
        Refusal refusal = mayDecide(found, command.authority());
        if (found == null || refusal != null) {
            return Decision.refuse(refusal == null ? Refusals.CASE_UNKNOWN : refusal);
        }
        if (command.remedy() == Remedy.WITHDRAWAL && command.restRejected() != null) {
            return Decision.refuse(Refusals.PART_NEEDS_CORRECTION);
        }
        if (found.state() == State.CORRECTING && command.remedy() == Remedy.CORRECTION) {
            return Decision.refuse(Refusals.CORRECTION_AWAITED);
        }
        boolean corrected = command.corrected() && command.entryVersion() > found.version();
        if (command.corrected() && !corrected) {
            return Decision.refuse(Refusals.NOT_CORRECTED);
        }
        List<ObjectionEvent> events = new ArrayList<>();
        events.add(new ObjectionUpheld(
                found.entry(),
                found.subject(),
                command.caseId(),
                command.authority(),
                corrected ? found.version() : Math.max(found.version(), command.entryVersion()),
                command.remedy(),
                command.restRejected()));
        if (command.remedy() == Remedy.CORRECTION) {
            events.add(
                    corrected
                            ? new ObjectionRemedied(
                                    found.entry(), found.subject(), command.caseId(), command.entryVersion())
                            : request(
                                    command.caseId(),
                                    found,
                                    VerificationStage.CORRECTION,
                                    found.asked().getFirst(),
                                    command.correctBy()));
        }
        return Decision.accept(events);
    }

    private static Decision<ObjectionEvent> reject(Reject command, @Nullable Case found) {
        Refusal refusal = mayDecide(found, command.authority());
        if (found == null || refusal != null) {
            return Decision.refuse(refusal == null ? Refusals.CASE_UNKNOWN : refusal);
        }
        if (found.state() == State.CORRECTING) {
            return Decision.refuse(Refusals.CORRECTION_AWAITED);
        }
        return Decision.accept(List.of(new ObjectionRejected(
                found.entry(), found.subject(), command.caseId(), command.authority(), command.reason())));
    }

    private static @Nullable Refusal mayDecide(@Nullable Case found, String authority) {
        if (found == null) {
            return Refusals.CASE_UNKNOWN;
        }
        if (!found.asked().contains(authority)) {
            return Refusals.NOT_YOUR_ENTRY;
        }
        return found.state().isOpen() ? null : Refusals.CASE_CLOSED;
    }

    private static Decision<ObjectionEvent> retract(Retract command, @Nullable Case found) {
        if (found == null) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        return switch (found.state()) {
            case OPEN ->
                Decision.accept(List.of(new ObjectionRetracted(found.entry(), found.subject(), command.caseId())));
            case RETRACTED -> Decision.nothing();
            default -> Decision.refuse(Refusals.CASE_CLOSED);
        };
    }

    private static Decision<ObjectionEvent> lapse(Lapse command, @Nullable Case found) {
        if (found == null || !found.state().isOpen()) {
            return Decision.nothing();
        }
        // Whoever withdraws an entry as an error while it is objected to says that the objection is right (GuoFa (2016)
        // 33, art. 22; Draft opinions on joint incentives, part IV(4)).
        boolean error = command.reason() == EndReason.ERROR && found.state() == State.OPEN;
        return Decision.accept(List.of(
                error
                        ? new ObjectionUpheld(
                                found.entry(),
                                found.subject(),
                                command.caseId(),
                                found.asked().getFirst(),
                                found.version(),
                                Remedy.WITHDRAWAL,
                                null)
                        : new ObjectionLapsed(found.entry(), found.subject(), command.caseId(), command.reason())));
    }

    private static Decision<ObjectionEvent> corrected(Corrected command, @Nullable Case found) {
        return found == null || found.state() != State.CORRECTING || command.version() <= found.version()
                ? Decision.nothing()
                : Decision.accept(List.of(
                        new ObjectionRemedied(found.entry(), found.subject(), command.caseId(), command.version())));
    }

    private static Decision<ObjectionEvent> remind(Remind command, @Nullable Case found) {
        return found == null || !isDue(found, command.deadline()) || found.reminded()
                ? Decision.nothing()
                : Decision.accept(List.of(new VerificationReminded(
                        found.entry(),
                        found.subject(),
                        command.caseId(),
                        found.stage(),
                        found.responsible(),
                        command.deadline())));
    }

    private static Decision<ObjectionEvent> passUp(PassUp command, @Nullable Case found) {
        if (found == null || !found.state().isOpen()) {
            return Decision.nothing();
        }
        if (found.deadline() == null && command.above() != null) {
            // It passed when nobody stood above; now somebody does.
            return Decision.accept(
                    List.of(request(command.caseId(), found, found.stage(), command.above(), command.next())));
        }
        if (!isDue(found, command.deadline())) {
            return Decision.nothing();
        }
        List<ObjectionEvent> events = new ArrayList<>();
        events.add(new VerificationOverdue(
                found.entry(),
                found.subject(),
                command.caseId(),
                found.stage(),
                found.responsible(),
                command.deadline()));
        if (command.above() != null) {
            events.add(request(command.caseId(), found, found.stage(), command.above(), command.next()));
        }
        return Decision.accept(events);
    }

    private static Decision<ObjectionEvent> recount(Recount command, @Nullable Case found) {
        if (found == null || !found.state().isOpen() || !found.provisional() || found.deadline() == null) {
            return Decision.nothing();
        }
        boolean same = found.deadline().equals(command.deadline().day())
                && command.deadline().provisional();
        return same
                ? Decision.nothing()
                : Decision.accept(List.of(
                        request(command.caseId(), found, found.stage(), found.responsible(), command.deadline())));
    }

    private static Decision<ObjectionEvent> acknowledge(AcknowledgeClearing command, @Nullable Case found) {
        if (found == null) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        if (found.state() != State.UPHELD) {
            return Decision.refuse(Refusals.NOTHING_TO_CLEAR);
        }
        return found.acknowledged().contains(command.organisation())
                ? Decision.nothing()
                : Decision.accept(List.of(new ClearingAcknowledged(
                        found.entry(), found.subject(), command.caseId(), command.organisation())));
    }

    private static boolean isDue(Case found, LocalDate deadline) {
        return found.state().isOpen() && deadline.equals(found.deadline());
    }

    private static VerificationRequested request(
            CaseId id, Case found, VerificationStage stage, String authority, Deadline deadline) {
        return new VerificationRequested(
                found.entry(), found.subject(), id, stage, authority, deadline.day(), deadline.provisional());
    }
}
