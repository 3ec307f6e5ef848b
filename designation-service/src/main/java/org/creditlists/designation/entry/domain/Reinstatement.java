package org.creditlists.designation.entry.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.designation.entry.domain.DesignationCommand.Reinstate;
import org.creditlists.designation.standard.domain.Standard;

/**
 * RED that a BLACK entry ended comes back when that one was an error (GuoFa (2016) 33, art. 22): for the rest of its
 * term, with what the individual had consented to. A record that is no error stands against it as against anybody's RED
 * (Draft opinions on joint incentives, parts II and IV(2)).
 */
final class Reinstatement {

    private Reinstatement() {}

    /** Nothing where it was reinstated before. */
    static Decision<DesignationEvent> decide(Reinstate command, SubjectLists lists) {
        SubjectLists.Entry ended = lists.find(command.ended());
        if (ended == null || !ended.authority().equals(command.authority())) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (lists.reinstatedAs(ended.id()) != null) {
            return Decision.nothing();
        }
        Optional<Refusal> refusal = check(command, ended, lists);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<DesignationEvent> events = new ArrayList<>();
        events.add(designated(command, ended));
        if (ended.consent() == ConsentState.GIVEN) {
            events.add(new ConsentGiven(command.entry(), ended.subject(), 2, command.today()));
        }
        return Decision.accept(events);
    }

    private static Optional<Refusal> check(Reinstate command, SubjectLists.Entry ended, SubjectLists lists) {
        SubjectLists.End end = ended.ended();
        if (ended.list() != ListKind.RED
                || end == null
                || end.reason() != EndReason.INELIGIBLE
                || end.becauseOf() == null) {
            return Optional.of(ReinstatementRefusals.NOT_TAKEN_DOWN);
        }
        BlackRecord cause = command.cause();
        if (cause == null || cause.ended() == null || cause.ended().reason().countsAgainst()) {
            return Optional.of(ReinstatementRefusals.RECORD_STANDS);
        }
        if (ended.validUntil().isBefore(command.today())) {
            return Optional.of(ReinstatementRefusals.TERM_OVER);
        }
        return CleanRecord.check(lists, command.behind(), command.today()).map(refusal -> refusal.at("/entry"));
    }

    private static Designated designated(Reinstate command, SubjectLists.Entry ended) {
        Standard standard = command.standard();
        return new Designated(
                command.entry(),
                ended.subject(),
                1,
                ended.kind(),
                ended.list(),
                standard.field(),
                standard.ref(),
                ended.authority(),
                ended.ground(),
                ended.decisionDate(),
                ended.validUntil(),
                standard.displayUntil(ended.ground(), ended.decisionDate(), ended.validUntil()),
                standard.restorableFrom(ended.ground(), ended.decisionDate(), ended.validUntil()),
                standard.restorationConditions(),
                standard.objection().suspends(),
                PublicationNeeds.of(standard, ended.ground(), ended.kind()),
                command.recommendedBy(),
                ended.id());
    }
}
