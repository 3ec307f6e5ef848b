package org.creditlists.web.contract.reach;

import java.util.List;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;

/** Refuses each command by a code of its own. */
final class SampleDecider implements Decider<SampleCommand, String, String> {

    static final Refusal OPENED = new Refusal(Refusal.Kind.CONFLICT, "opened-before", "", "", "示例", "Sample");
    static final Refusal CLOSED = new Refusal(Refusal.Kind.CONFLICT, "closed-before", "", "", "示例", "Sample");

    @Override
    public String initial() {
        return "";
    }

    @Override
    public Decision<String> decide(SampleCommand command, String state) {
        return switch (command) {
            case SampleCommand.Open open -> open(open, state);
            case SampleCommand.Close close -> close(close, state);
        };
    }

    private static Decision<String> open(SampleCommand.Open command, String state) {
        return state.isEmpty() ? Decision.accept(List.of(command.name())) : Decision.refuse(OPENED);
    }

    private static Decision<String> close(SampleCommand.Close command, String state) {
        return state.equals(command.name()) ? Decision.accept(List.of("")) : Decision.refuse(CLOSED);
    }

    @Override
    public String evolve(String state, String event) {
        return event;
    }
}
