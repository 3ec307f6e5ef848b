package org.creditlists.web.contract.reach;

import java.util.List;
import java.util.function.Supplier;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/** Operations as resources have them. */
final class SampleOperations {

    private static final List<Refusal> SEVERAL = List.of(SampleDecider.OPENED, absent("not-there"));

    private final Decider<SampleCommand, String, String> decider;

    SampleOperations(Decider<SampleCommand, String, String> decider) {
        this.decider = decider;
    }

    Decision<String> open(String name) {
        return decider.decide(new SampleCommand.Open(name), "");
    }

    Decision<String> close(String name) {
        Supplier<SampleCommand> later = () -> new SampleCommand.Close(name);
        return decider.decide(later.get(), "");
    }

    Refusal first() {
        return SEVERAL.getFirst();
    }

    String find(String name) {
        if (name.isEmpty()) {
            throw new RefusedException(absent("not-named"));
        }
        return name;
    }

    /** Has the word of a code, and nothing to do with refusals. */
    String word() {
        return "not-there";
    }

    private static Refusal absent(String code) {
        return new Refusal(Refusal.Kind.ABSENT, code, "", "", "示例", "Sample");
    }
}
