package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.entry.domain.DesignationCommand.Consent;
import org.creditlists.designation.entry.domain.DesignationCommand.Correct;
import org.creditlists.designation.entry.domain.DesignationCommand.Deliver;
import org.creditlists.designation.entry.domain.DesignationCommand.Designate;
import org.creditlists.designation.entry.domain.DesignationCommand.Expire;
import org.creditlists.designation.entry.domain.DesignationCommand.NamePeople;
import org.creditlists.designation.entry.domain.DesignationCommand.Reinstate;
import org.creditlists.designation.entry.domain.DesignationCommand.Terms;
import org.creditlists.designation.entry.domain.DesignationCommand.Withdraw;
import org.creditlists.designation.standard.domain.Standard;
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
            case Consent consent -> consent(consent, lists);
            case Deliver deliver -> deliver(deliver, lists);
            case Reinstate reinstate -> Reinstatement.decide(reinstate, lists);
            case NamePeople named -> namePeople(named, lists);
            case Expire expire -> expire(expire, lists);
        };
    }

    private static Decision<DesignationEvent> designate(Designate command, SubjectLists lists) {
        SubjectLists.Entry watched = command.transferredFrom() == null
                ? null
                : lists.find(command.transferredFrom().entry());
        Optional<Refusal> refusal = checkDesignation(command, lists, watched);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<DesignationEvent> events = new ArrayList<>();
        events.add(designated(command));
        if (command.terms().standard().list() == ListKind.BLACK) {
            // Draft opinions on joint incentives, part IV(3): a subject found seriously untrustworthy leaves the red
            // lists at once, in the same decision.
            events.addAll(takenDown(lists, command.entry(), command.today()));
            events.addAll(takenDown(command.behind(), command.entry(), command.today()));
        }
        if (watched != null) {
            events.add(end(watched, EndReason.TRANSFERRED, command.today(), command.entry()));
        }
        return Decision.accept(events);
    }

    private static List<DesignationEvent> takenDown(SubjectLists lists, EntryId becauseOf, LocalDate today) {
        return lists.on(ListKind.RED)
                .filter(entry -> entry.inForceOn(today))
                .<DesignationEvent>map(entry -> end(entry, EndReason.INELIGIBLE, today, becauseOf))
                .toList();
    }

    /** GuoFa (2016) 33, art. 14: what an organisation did is on the record of the people behind it. */
    private static List<DesignationEvent> takenDown(PeopleBehind behind, EntryId becauseOf, LocalDate today) {
        return behind.people().stream()
                .flatMap(person -> takenDown(person, becauseOf, today).stream())
                .toList();
    }

    private static Optional<Refusal> checkDesignation(
            Designate command, SubjectLists lists, SubjectLists.@Nullable Entry watched) {
        Terms terms = command.terms();
        Optional<Refusal> refusal = checkTerms(terms, command.kind(), command.today())
                .or(() -> checkRoute(terms, command.route(), command.subject()));
        if (refusal.isEmpty() && terms.standard().list() == ListKind.RED) {
            refusal = CleanRecord.check(lists, command.behind(), command.today());
        }
        if (refusal.isEmpty() && command.transferredFrom() != null) {
            refusal = Transfer.check(watched, terms, command.transferredFrom().actOn());
        }
        return refusal;
    }

    private static Designated designated(Designate command) {
        Terms terms = command.terms();
        Standard standard = terms.standard();
        LocalDate validUntil = DecisionDates.validUntil(terms);
        return new Designated(
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
                standard.displayUntil(terms.ground(), terms.decisionDate(), validUntil),
                standard.restorableFrom(terms.ground(), terms.decisionDate(), validUntil),
                standard.restorationConditions(),
                standard.objection().suspends(),
                PublicationNeeds.of(standard, terms.ground(), command.kind()),
                command.route() instanceof Route.Recommendation recommendation
                        ? recommendation.by().id().value()
                        : null,
                null);
    }

    private static Decision<DesignationEvent> correct(Correct command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        if (entry == null) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        Optional<Refusal> refusal = checkCorrection(command, entry);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Terms terms = command.terms();
        LocalDate validUntil = DecisionDates.validUntil(terms);
        List<String> changed = new ArrayList<>(command.dossierChanges());
        addIfDifferent(changed, "ground", entry.ground(), terms.ground());
        addIfDifferent(changed, "decisionDate", entry.decisionDate(), terms.decisionDate());
        addIfDifferent(changed, "validUntil", entry.validUntil(), validUntil);
        if (changed.isEmpty()) {
            return Decision.nothing();
        }
        List<DesignationEvent> events = new ArrayList<>();
        events.add(new Corrected(
                entry.id(),
                entry.subject(),
                entry.version() + 1,
                terms.ground(),
                terms.decisionDate(),
                validUntil,
                terms.standard().displayUntil(terms.ground(), terms.decisionDate(), validUntil),
                terms.standard().restorableFrom(terms.ground(), terms.decisionDate(), validUntil),
                PublicationNeeds.of(terms.standard(), terms.ground(), command.kind()),
                changed));
        if (entry.list() == ListKind.BLACK) {
            events.addAll(takenDown(command.behind(), entry.id(), command.today()));
        }
        return Decision.accept(events);
    }

    private static Optional<Refusal> checkCorrection(Correct command, SubjectLists.Entry entry) {
        if (entry.ended() != null) {
            return Optional.of(Refusals.entryEnded(entry.ended()));
        }
        if (!entry.inForceOn(command.today())) {
            return Optional.of(Refusals.ALREADY_OVER);
        }
        Terms terms = command.terms();
        return checkTerms(terms, command.kind(), command.today())
                .or(() -> checkRoute(terms, command.route(), command.subject()));
    }

    private static Decision<DesignationEvent> withdraw(Withdraw command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        if (entry == null) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (command.authority() != null && !command.authority().equals(entry.authority())) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (entry.ended() != null
                && command.reason() == EndReason.ERROR
                && entry.ended().reason() != EndReason.ERROR) {
            // Found wrong after it ended: it counts against nobody any more (Draft opinions on joint incentives, part
            // II).
            return Decision.accept(
                    List.of(end(entry, EndReason.ERROR, entry.ended().on(), null)));
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
        boolean ranOut = entry.validUntil().isBefore(command.on());
        // What ran out before ended with its last day, however late that is noticed; an error was one from the start.
        return Decision.accept(List.of(
                ranOut && command.reason() != EndReason.ERROR
                        ? end(entry, EndReason.EXPIRED, entry.validUntil().plusDays(1), null)
                        : end(entry, command.reason(), command.on(), null)));
    }

    private static Decision<DesignationEvent> consent(Consent command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        Optional<Refusal> refusal = checkAct(entry, command.authority(), command.on(), command.today());
        if (entry == null || refusal.isPresent()) {
            return Decision.refuse(refusal.orElse(Refusals.ENTRY_UNKNOWN));
        }
        if (entry.list() != ListKind.RED || entry.kind() != SubjectKind.INDIVIDUAL) {
            return Decision.refuse(Refusals.CONSENT_NEEDLESS);
        }
        boolean before = entry.consent() == ConsentState.GIVEN;
        if (before == command.given()) {
            return Decision.nothing();
        }
        long version = entry.version() + 1;
        return Decision.accept(List.of(
                command.given()
                        ? new ConsentGiven(entry.id(), entry.subject(), version, command.on())
                        : new ConsentRevoked(entry.id(), entry.subject(), version, command.on())));
    }

    private static Decision<DesignationEvent> deliver(Deliver command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        Optional<Refusal> refusal = checkAct(entry, command.authority(), command.on(), command.today());
        if (entry == null || refusal.isPresent()) {
            return Decision.refuse(refusal.orElse(Refusals.ENTRY_UNKNOWN));
        }
        // It was delivered when it was delivered first; who says another day is told so.
        if (entry.delivered() != null) {
            boolean same = command.authority() == null || command.on().equals(entry.delivered());
            return same ? Decision.nothing() : Decision.refuse(Refusals.ALREADY_DELIVERED);
        }
        return Decision.accept(List.of(
                new NoticeDelivered(entry.id(), entry.subject(), entry.version() + 1, command.method(), command.on())));
    }

    /** What holds for everything that is done about an entry after its decision. */
    private static Optional<Refusal> checkAct(
            SubjectLists.@Nullable Entry entry, @Nullable AuthorityId authority, LocalDate on, LocalDate today) {
        if (entry == null) {
            return Optional.of(Refusals.ENTRY_UNKNOWN);
        }
        if (authority != null && !authority.equals(entry.authority())) {
            return Optional.of(Refusals.ENTRY_UNKNOWN);
        }
        if (entry.ended() != null) {
            return Optional.of(Refusals.entryEnded(entry.ended()));
        }
        boolean within = !on.isBefore(entry.decisionDate()) && !on.isAfter(today);
        return within ? Optional.empty() : Optional.of(Refusals.DATE_OF_ACT);
    }

    private static Decision<DesignationEvent> namePeople(NamePeople command, SubjectLists lists) {
        SubjectLists.Entry entry = lists.entries().get(command.entry());
        if (entry == null) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        return entry.list() == ListKind.BLACK && entry.inForceOn(command.today())
                ? Decision.accept(takenDown(command.behind(), entry.id(), command.today()))
                : Decision.nothing();
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
        Standard.Ground ground = standard.ground(terms.ground()).orElse(null);
        Optional<Refusal> competence = Competence.check(terms.authority(), standard, ground, terms.decisionDate());
        if (competence.isPresent()) {
            return competence;
        }
        if (ground == null) {
            return Optional.of(Refusals.GROUND_UNKNOWN);
        }
        if (!standard.subjects().contains(kind)) {
            return Optional.of(Refusals.WRONG_SUBJECT_KIND);
        }
        return DecisionDates.check(terms, today);
    }

    private static Optional<Refusal> checkRoute(Terms terms, @Nullable Route route, SubjectId subject) {
        Standard standard = terms.standard();
        return Route.check(
                standard.ground(terms.ground()).orElseThrow(),
                route,
                standard.field(),
                subject,
                terms.authority().id(),
                terms.decisionDate());
    }

    private static void addIfDifferent(
            List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (before != null && !before.equals(after)) {
            changed.add(name);
        }
    }
}
