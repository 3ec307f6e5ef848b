package org.creditlists.designation.countersigning.domain;

import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.countersigning.domain.CountersigningCommand.Agree;
import org.creditlists.designation.countersigning.domain.CountersigningCommand.ObjectTo;
import org.creditlists.designation.countersigning.domain.CountersigningState.Agreed;
import org.creditlists.designation.countersigning.domain.CountersigningState.ObjectedTo;
import org.creditlists.designation.countersigning.domain.CountersigningState.Unsigned;

/**
 * Decides about the countersignature of one withdrawal. Who is freed is free at once (GuoFa (2016) 33, art. 19); that a
 * second person looks at it is a safeguard for the security that the Hubei opinions on personal creditworthiness
 * (2017), part IV(1), ask for. It can be given late.
 */
public final class CountersigningDecider
        implements Decider<CountersigningCommand, CountersigningState, CountersigningEvent> {

    @Override
    public CountersigningState initial() {
        return new Unsigned();
    }

    @Override
    public CountersigningState evolve(CountersigningState state, CountersigningEvent event) {
        return switch (event) {
            case CountersigningEvent.Agreed e -> new Agreed(e.by());
            case CountersigningEvent.ObjectedTo e -> new ObjectedTo(e.by(), e.reason());
        };
    }

    @Override
    public Decision<CountersigningEvent> decide(CountersigningCommand command, CountersigningState state) {
        return switch (command) {
            case Agree agree ->
                check(agree.persons())
                        .<Decision<CountersigningEvent>>map(Decision::refuse)
                        .orElseGet(() -> agree(agree, state));
            case ObjectTo object ->
                check(object.persons())
                        .<Decision<CountersigningEvent>>map(Decision::refuse)
                        .orElseGet(() -> object(object, state));
        };
    }

    private static Optional<Refusal> check(CountersigningCommand.Persons persons) {
        if (!persons.organisation().equals(persons.withdrawnBy())) {
            return Optional.of(CountersigningRefusals.UNKNOWN);
        }
        return persons.person().equals(persons.first())
                ? Optional.of(CountersigningRefusals.BY_THE_FIRST)
                : Optional.empty();
    }

    private static Decision<CountersigningEvent> agree(Agree command, CountersigningState state) {
        String person = command.persons().person();
        return switch (state) {
            case Unsigned none ->
                accept(new CountersigningEvent.Agreed(
                        command.entry(), command.persons().first(), person, command.today()));
            case Agreed agreed ->
                agreed.by().equals(person) ? Decision.nothing() : Decision.refuse(CountersigningRefusals.SIGNED);
            case ObjectedTo objected -> Decision.refuse(CountersigningRefusals.SIGNED);
        };
    }

    private static Decision<CountersigningEvent> object(ObjectTo command, CountersigningState state) {
        String person = command.persons().person();
        return switch (state) {
            case Unsigned none ->
                accept(new CountersigningEvent.ObjectedTo(
                        command.entry(), command.persons().first(), person, command.reason(), command.today()));
            case Agreed agreed -> Decision.refuse(CountersigningRefusals.SIGNED);
            case ObjectedTo objected ->
                objected.equals(new ObjectedTo(person, command.reason()))
                        ? Decision.nothing()
                        : Decision.refuse(CountersigningRefusals.SIGNED);
        };
    }

    private static Decision<CountersigningEvent> accept(CountersigningEvent event) {
        return Decision.accept(List.of(event));
    }
}
