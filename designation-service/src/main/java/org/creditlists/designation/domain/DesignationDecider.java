package org.creditlists.designation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.domain.DesignationCommand.Correct;
import org.creditlists.designation.domain.DesignationCommand.Designate;
import org.creditlists.designation.domain.DesignationCommand.Expire;
import org.creditlists.designation.domain.DesignationCommand.Terms;
import org.creditlists.designation.domain.DesignationCommand.Withdraw;
import org.jspecify.annotations.Nullable;

/** Decides about the lists of one subject. */
public final class DesignationDecider implements Decider<DesignationCommand, SubjectLists, DesignationEvent> {

    @Override
    public SubjectLists initial() {
        return SubjectLists.NONE;
    }

    @Override
    public SubjectLists evolve(SubjectLists state, DesignationEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<DesignationEvent> decide(DesignationCommand command, SubjectLists lists) {
        return switch (command) {
            case Designate designate -> designate(designate, lists);
            case Correct correct -> correct(correct, lists);
            case Withdraw withdraw -> withdraw(withdraw, lists);
            case Expire expire -> expire(expire, lists);
        };
    }

    private static Decision<DesignationEvent> designate(Designate command, SubjectLists lists) {
        Terms terms = command.terms();
        Standard standard = terms.standard();
        Optional<Refusal> refusal = checkTerms(terms, command.kind(), command.today());
        if (refusal.isEmpty() && standard.list() == ListKind.RED) {
            refusal = CleanRecord.check(lists, command.today());
        }
        SubjectLists.Entry watched = null;
        if (refusal.isEmpty() && command.transferredFrom() != null) {
            watched = lists.entries().get(command.transferredFrom());
            refusal = Transfer.check(watched, terms);
        }
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        LocalDate validUntil = DecisionDates.validUntil(terms);
        List<DesignationEvent> events = new ArrayList<>();
        events.add(new Designated(
                command.entry(),
                command.subject(),
                1,
                command.kind(),
                standard.list(),
                standard.field(),
                standard.ref(),
                terms.authority().id(),
                terms.ground(),
                terms.decisionDate(),
                validUntil,
                standard.displayUntil(terms.decisionDate(), validUntil),
                standard.restorableFrom(terms.decisionDate()),
                standard.objectionSuspends()));
        if (standard.list() == ListKind.BLACK) {
            // S0 IV(3): a subject found seriously untrustworthy leaves the red lists at once, in the same decision.
            lists.on(ListKind.RED)
                    .filter(entry -> entry.inForceOn(command.today()))
                    .forEach(entry -> events.add(end(entry, EndReason.INELIGIBLE, command.today(), command.entry())));
        }
        if (watched != null) {
            events.add(end(watched, EndReason.TRANSFERRED, command.today(), command.entry()));
        }
        return Decision.accept(events);
    }

    private static Decision<DesignationEvent> correct(Correct command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        if (entry == null) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (entry.ended() != null) {
            return Decision.refuse(Refusals.entryEnded(entry.ended()));
        }
        if (!entry.inForceOn(command.today())) {
            return Decision.refuse(Refusals.ALREADY_OVER);
        }
        Terms terms = command.terms();
        Optional<Refusal> refusal = checkTerms(terms, command.kind(), command.today());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        LocalDate validUntil = DecisionDates.validUntil(terms);
        List<String> changed = new ArrayList<>(command.dossierChanges());
        addIfDifferent(changed, "ground", entry.ground(), terms.ground());
        addIfDifferent(changed, "decisionDate", entry.decisionDate(), terms.decisionDate());
        addIfDifferent(changed, "validUntil", entry.validUntil(), validUntil);
        if (changed.isEmpty()) {
            return Decision.nothing();
        }
        return Decision.accept(List.of(new Corrected(
                entry.id(),
                entry.subject(),
                entry.version() + 1,
                terms.ground(),
                terms.decisionDate(),
                validUntil,
                terms.standard().displayUntil(terms.decisionDate(), validUntil),
                terms.standard().restorableFrom(terms.decisionDate()),
                changed)));
    }

    private static Decision<DesignationEvent> withdraw(Withdraw command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        if (entry == null) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (command.authority() != null && !command.authority().equals(entry.authority())) {
            return Decision.refuse(Refusals.NOT_YOUR_ENTRY);
        }
        if (entry.ended() != null) {
            // Told twice is done once; another reason for an entry that is over changes nothing any more.
            return entry.ended().reason() == command.reason() || command.authority() == null
                    ? Decision.nothing()
                    : Decision.refuse(Refusals.entryEnded(entry.ended()));
        }
        if (command.on().isAfter(command.today()) || command.on().isBefore(entry.decisionDate())) {
            return Decision.refuse(Refusals.EXIT_DATE);
        }
        return Decision.accept(List.of(end(entry, command.reason(), command.on(), null)));
    }

    /** It ended with its last day, whenever that is noticed. */
    private static Decision<DesignationEvent> expire(Expire command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        if (entry == null) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (entry.ended() != null || entry.inForceOn(command.today())) {
            return Decision.nothing();
        }
        return Decision.accept(
                List.of(end(entry, EndReason.EXPIRED, entry.validUntil().plusDays(1), null)));
    }

    private static Withdrawn end(
            SubjectLists.Entry entry, EndReason reason, LocalDate day, @Nullable EntryId becauseOf) {
        return new Withdrawn(entry.id(), entry.subject(), entry.version() + 1, entry.list(), reason, day, becauseOf);
    }

    private static Optional<Refusal> checkTerms(Terms terms, SubjectKind kind, LocalDate today) {
        Standard standard = terms.standard();
        Optional<Refusal> competence = Competence.check(terms.authority(), standard);
        if (competence.isPresent()) {
            return competence;
        }
        if (!standard.subjects().contains(kind)) {
            return Optional.of(Refusals.WRONG_SUBJECT_KIND);
        }
        if (!standard.knows(terms.ground())) {
            return Optional.of(Refusals.GROUND_UNKNOWN);
        }
        return DecisionDates.check(terms, today);
    }

    private static void addIfDifferent(
            List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (before != null && !before.equals(after)) {
            changed.add(name);
        }
    }
}
