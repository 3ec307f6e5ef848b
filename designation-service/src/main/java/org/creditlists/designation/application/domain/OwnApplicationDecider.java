package org.creditlists.designation.application.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.designation.application.domain.OwnApplicationCommand.Refuse;
import org.creditlists.designation.application.domain.OwnApplicationCommand.Submit;
import org.creditlists.designation.application.domain.OwnApplicationCommand.Verify;
import org.creditlists.designation.application.domain.OwnApplicationState.NotSubmitted;
import org.creditlists.designation.application.domain.OwnApplicationState.Open;
import org.creditlists.designation.registry.domain.Authority;

/** Decides about own applications: an individual has one open at a time, and it is decided once. */
public final class OwnApplicationDecider
        implements Decider<OwnApplicationCommand, OwnApplicationState, OwnApplicationEvent> {

    @Override
    public OwnApplicationState initial() {
        return new NotSubmitted();
    }

    @Override
    public Decision<OwnApplicationEvent> decide(OwnApplicationCommand command, OwnApplicationState state) {
        return switch (command) {
            case Submit submit -> submit(submit, state);
            case Verify verify -> {
                Optional<Refusal> refusal = check(state, verify.by(), verify.today());
                yield refusal.isPresent()
                        ? Decision.refuse(refusal.get())
                        : accept(new OwnApplicationEvent.Verified(id(verify.by()), verify.today()));
            }
            case Refuse refuse -> {
                Optional<Refusal> refusal = check(state, refuse.by(), refuse.today());
                yield refusal.isPresent()
                        ? Decision.refuse(refusal.get())
                        : accept(new OwnApplicationEvent.Refused(id(refuse.by()), refuse.today(), refuse.reason()));
            }
        };
    }

    private static Decision<OwnApplicationEvent> submit(Submit command, OwnApplicationState before) {
        Optional<Refusal> refusal = OwnApplicationRules.mayApply(command.code());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        boolean led = command.registered().stream()
                .anyMatch(body -> OwnApplicationRules.leads(body, command.region(), command.today()));
        if (!led) {
            return Decision.refuse(OwnApplicationRefusals.NO_LEAD_DEPARTMENT);
        }
        return switch (before) {
            case Open open -> Decision.refuse(OwnApplicationRefusals.APPLICATION_OPEN);
            case NotSubmitted none -> accept(new OwnApplicationEvent.Submitted(command.region()));
            case OwnApplicationState.Verified verified -> accept(new OwnApplicationEvent.Submitted(command.region()));
            case OwnApplicationState.Refused refused -> accept(new OwnApplicationEvent.Submitted(command.region()));
        };
    }

    private static Optional<Refusal> check(OwnApplicationState state, Optional<Authority> by, LocalDate today) {
        return OwnApplicationRules.mayVerify(state, by, today)
                .or(() -> state instanceof Open ? Optional.empty() : Optional.of(OwnApplicationRefusals.DECIDED));
    }

    private static AuthorityId id(Optional<Authority> by) {
        return by.map(Authority::id).orElseThrow();
    }

    @Override
    public OwnApplicationState evolve(OwnApplicationState state, OwnApplicationEvent event) {
        return switch (event) {
            case OwnApplicationEvent.Submitted submitted -> new Open(submitted.region());
            case OwnApplicationEvent.Verified verified -> new OwnApplicationState.Verified(region(state));
            case OwnApplicationEvent.Refused refused -> new OwnApplicationState.Refused(region(state));
        };
    }

    private static String region(OwnApplicationState state) {
        return switch (state) {
            case NotSubmitted none ->
                throw new IllegalStateException("an application is decided before it is submitted");
            case Open open -> open.region();
            case OwnApplicationState.Verified verified -> verified.region();
            case OwnApplicationState.Refused refused -> refused.region();
        };
    }

    private static Decision<OwnApplicationEvent> accept(OwnApplicationEvent event) {
        return Decision.accept(List.of(event));
    }
}
