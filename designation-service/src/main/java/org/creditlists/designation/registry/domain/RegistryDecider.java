package org.creditlists.designation.registry.domain;

import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.registry.domain.Registration.Closed;
import org.creditlists.designation.registry.domain.Registration.Open;
import org.creditlists.designation.registry.domain.Registration.Unregistered;
import org.creditlists.designation.registry.domain.RegistryCommand.Close;
import org.creditlists.designation.registry.domain.RegistryCommand.End;
import org.creditlists.designation.registry.domain.RegistryCommand.Grant;
import org.creditlists.designation.registry.domain.RegistryCommand.NameLiaison;
import org.creditlists.designation.registry.domain.RegistryCommand.Register;
import org.creditlists.designation.registry.domain.RegistryCommand.Rename;
import org.creditlists.designation.standard.domain.AuthorityLevel;

/**
 * Decides about one body of the registry. An ended mandate stays in the state: what was decided while it held stays
 * valid (NDRC (2018) 87, section II).
 */
public final class RegistryDecider implements Decider<RegistryCommand, Registration, RegistryEvent> {

    @Override
    public Registration initial() {
        return new Unregistered();
    }

    @Override
    public Decision<RegistryEvent> decide(RegistryCommand command, Registration state) {
        return switch (state) {
            case Unregistered none -> unregistered(command);
            case Open open -> open(command, open.body());
            case Closed closed -> closed(command, closed);
        };
    }

    private static Decision<RegistryEvent> unregistered(RegistryCommand command) {
        return switch (command) {
            case Register register ->
                fits(register.level(), register.region())
                        ? accept(new RegistryEvent.Registered(
                                register.authority(),
                                register.kind(),
                                register.level(),
                                register.region(),
                                register.zh(),
                                register.en()))
                        : Decision.refuse(RegistryRefusals.REGION);
            case Rename rename -> Decision.refuse(RegistryRefusals.UNKNOWN);
            case Grant grant -> Decision.refuse(RegistryRefusals.UNKNOWN);
            case End end -> Decision.refuse(RegistryRefusals.UNKNOWN);
            case NameLiaison liaison -> Decision.refuse(RegistryRefusals.UNKNOWN);
            case Close close -> Decision.refuse(RegistryRefusals.UNKNOWN);
        };
    }

    private static Decision<RegistryEvent> open(RegistryCommand command, Body body) {
        return switch (command) {
            case Register register -> again(register, body);
            case Rename rename ->
                rename.zh().equals(body.zh()) && rename.en().equals(body.en())
                        ? Decision.nothing()
                        : accept(new RegistryEvent.Renamed(body.id(), rename.zh(), rename.en()));
            case Grant grant -> grant(grant, body);
            case End end -> end(end, body);
            case NameLiaison liaison -> accept(new RegistryEvent.LiaisonNamed(body.id()));
            case Close close -> accept(new RegistryEvent.Closed(body.id(), close.lastDay(), close.persons()));
        };
    }

    private static Decision<RegistryEvent> closed(RegistryCommand command, Closed state) {
        return switch (command) {
            case Register register -> again(register, state.body());
            case Close close ->
                close.lastDay().equals(state.lastDay()) ? Decision.nothing() : Decision.refuse(RegistryRefusals.CLOSED);
            case Rename rename -> Decision.refuse(RegistryRefusals.CLOSED);
            case Grant grant -> Decision.refuse(RegistryRefusals.CLOSED);
            case End end -> Decision.refuse(RegistryRefusals.CLOSED);
            case NameLiaison liaison -> Decision.refuse(RegistryRefusals.CLOSED);
        };
    }

    @Override
    public Registration evolve(Registration state, RegistryEvent event) {
        return switch (event) {
            case RegistryEvent.Registered e -> new Open(Body.of(e));
            case RegistryEvent.Renamed e -> new Open(body(state, e).named(e.zh(), e.en()));
            case RegistryEvent.MandateGranted e ->
                new Open(body(state, e)
                        .granted(new Authority.Mandate(e.power(), e.field(), e.from(), e.until(), e.authorisation())));
            case RegistryEvent.MandateEnded e -> new Open(body(state, e).ended(e.power(), e.field(), e.lastDay()));
            case RegistryEvent.LiaisonNamed e -> new Open(body(state, e));
            case RegistryEvent.Closed e -> new Closed(body(state, e).closed(e.lastDay()), e.lastDay());
        };
    }

    private static Body body(Registration state, RegistryEvent event) {
        return switch (state) {
            case Unregistered none ->
                throw new IllegalStateException(
                        "the history of " + event.authority() + " does not begin with its registration");
            case Open open -> open.body();
            case Closed closed -> closed.body();
        };
    }

    private static Decision<RegistryEvent> again(Register command, Body body) {
        if (!fits(command.level(), command.region())) {
            return Decision.refuse(RegistryRefusals.REGION);
        }
        boolean same = body.kind() == command.kind()
                && body.level() == command.level()
                && body.region().equals(command.region())
                && body.zh().equals(command.zh())
                && body.en().equals(command.en());
        return same ? Decision.nothing() : Decision.refuse(RegistryRefusals.REGISTERED_OTHERWISE);
    }

    private static boolean fits(AuthorityLevel level, String region) {
        if (!region.matches("\\d{6}")) {
            return false;
        }
        return switch (level) {
            case NATIONAL -> region.equals("000000");
            case PROVINCE -> region.endsWith("0000") && !region.startsWith("00");
            case CITY -> region.endsWith("00") && !region.endsWith("0000");
            case COUNTY, TOWNSHIP -> !region.endsWith("00");
        };
    }

    private static Decision<RegistryEvent> grant(Grant command, Body body) {
        Optional<Refusal> refusal = checkGrant(command, body);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        var mandate = new Authority.Mandate(
                command.power(), command.field(), command.from(), command.until(), command.authorisation());
        if (body.mandates().contains(mandate)) {
            return Decision.nothing();
        }
        if (body.mandates().stream().anyMatch(mandate::overlaps)) {
            return Decision.refuse(RegistryRefusals.MANDATE_OVERLAPS);
        }
        return accept(new RegistryEvent.MandateGranted(
                body.id(),
                command.power(),
                command.field(),
                command.from(),
                command.until(),
                command.authorisation(),
                command.persons()));
    }

    private static Optional<Refusal> checkGrant(Grant command, Body body) {
        if (command.until() != null && command.until().isBefore(command.from())) {
            return Optional.of(RegistryRefusals.MANDATE_DATES);
        }
        boolean designates = command.power() == Authority.Power.DESIGNATE;
        if (designates && !body.level().mayDesignate()) {
            return Optional.of(RegistryRefusals.BELOW_COUNTY);
        }
        boolean association = body.kind() == Authority.BodyKind.ASSOCIATION;
        if (!association) {
            return command.authorisation() == null
                    ? Optional.empty()
                    : Optional.of(RegistryRefusals.AUTHORISATION_NEEDLESS);
        }
        if (designates && !body.mayBeAuthorised()) {
            return Optional.of(RegistryRefusals.ASSOCIATION_NOT_NATIONAL);
        }
        if (command.authorisation() == null) {
            return Optional.of(RegistryRefusals.AUTHORISATION_MISSING);
        }
        boolean competent =
                switch (command.authoriser()) {
                    case Unregistered none -> false;
                    case Open open -> authorises(open.body(), command);
                    case Closed closed -> authorises(closed.body(), command);
                };
        Refusal refusal =
                designates ? RegistryRefusals.AUTHORISER_NOT_COMPETENT : RegistryRefusals.RECOGNISER_NOT_COMPETENT;
        return competent ? Optional.empty() : Optional.of(refusal);
    }

    /**
     * Only a department of the nation lets an association act, by the power that it has itself: to designate, the one
     * that is competent for the field (NDRC (2018) 87, section II); to recommend, the inter-ministerial commission,
     * which is the national body that has this power (Draft opinions on joint incentives, part II).
     */
    private static boolean authorises(Body by, Grant command) {
        return by.kind() == Authority.BodyKind.DEPARTMENT
                && by.level() == AuthorityLevel.NATIONAL
                && by.may(command.power(), command.field(), command.from());
    }

    private static Decision<RegistryEvent> end(End command, Body body) {
        boolean ended = body.mandates().stream()
                .anyMatch(mandate -> mandate.power() == command.power()
                        && mandate.field().equals(command.field())
                        && command.lastDay().equals(mandate.until()));
        if (ended) {
            return Decision.nothing();
        }
        boolean open = body.mandates().stream()
                .anyMatch(mandate -> mandate.gives(command.power(), command.field(), command.lastDay()));
        return open
                ? accept(new RegistryEvent.MandateEnded(body.id(), command.power(), command.field(), command.lastDay()))
                : Decision.refuse(RegistryRefusals.NO_MANDATE);
    }

    private static Decision<RegistryEvent> accept(RegistryEvent event) {
        return Decision.accept(List.of(event));
    }
}
