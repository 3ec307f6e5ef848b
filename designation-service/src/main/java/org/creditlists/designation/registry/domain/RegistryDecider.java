package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.registry.domain.RegistryCommand.Close;
import org.creditlists.designation.registry.domain.RegistryCommand.End;
import org.creditlists.designation.registry.domain.RegistryCommand.Grant;
import org.creditlists.designation.registry.domain.RegistryCommand.NameLiaison;
import org.creditlists.designation.registry.domain.RegistryCommand.Register;
import org.creditlists.designation.registry.domain.RegistryCommand.Rename;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one body of the registry. Its state is null before it is registered. An ended mandate stays in the
 * state: what was decided while it held stays valid (NDRC (2018) 87, section II).
 */
public final class RegistryDecider {

    private RegistryDecider() {}

    public static Decision<RegistryEvent> decide(RegistryCommand command, @Nullable Authority body) {
        if (command instanceof Register register) {
            return register(register, body);
        }
        if (body == null) {
            return Decision.refuse(RegistryRefusals.UNKNOWN);
        }
        if (body.closedOn() != null) {
            return command instanceof Close close && close.lastDay().equals(body.closedOn())
                    ? Decision.nothing()
                    : Decision.refuse(RegistryRefusals.CLOSED);
        }
        return switch (command) {
            case Register register -> register(register, body);
            case Rename rename ->
                rename.zh().equals(body.zh()) && rename.en().equals(body.en())
                        ? Decision.nothing()
                        : accept(new RegistryEvent.Renamed(body.id(), rename.zh(), rename.en()));
            case Grant grant -> grant(grant, body);
            case End end -> end(end, body);
            case NameLiaison liaison -> accept(new RegistryEvent.LiaisonNamed(body.id()));
            case Close close -> accept(new RegistryEvent.Closed(body.id(), close.lastDay()));
        };
    }

    public static Authority evolve(@Nullable Authority body, RegistryEvent event) {
        if (event instanceof RegistryEvent.Registered e) {
            return new Authority(e.authority(), e.kind(), e.level(), e.region(), e.zh(), e.en(), List.of(), null);
        }
        if (body == null) {
            throw new IllegalStateException(
                    "the history of " + event.authority() + " does not begin with its registration");
        }
        return switch (event) {
            case RegistryEvent.Registered e -> body;
            case RegistryEvent.Renamed e -> with(body, e.zh(), e.en(), body.mandates(), null);
            case RegistryEvent.MandateGranted e -> {
                List<Authority.Mandate> mandates = new ArrayList<>(body.mandates());
                mandates.add(new Authority.Mandate(e.power(), e.field(), e.from(), e.until(), e.authorisation()));
                yield with(body, body.zh(), body.en(), mandates, null);
            }
            case RegistryEvent.MandateEnded e ->
                with(
                        body,
                        body.zh(),
                        body.en(),
                        body.mandates().stream()
                                .map(mandate -> isMeant(mandate, e.power(), e.field(), e.lastDay())
                                        ? until(mandate, e.lastDay())
                                        : mandate)
                                .toList(),
                        null);
            case RegistryEvent.LiaisonNamed e -> body;
            case RegistryEvent.Closed e ->
                with(
                        body,
                        body.zh(),
                        body.en(),
                        body.mandates().stream()
                                .filter(mandate -> !mandate.from().isAfter(e.lastDay()))
                                .map(mandate -> mandate.covers(e.lastDay()) ? until(mandate, e.lastDay()) : mandate)
                                .toList(),
                        e.lastDay());
        };
    }

    private static Decision<RegistryEvent> register(Register command, @Nullable Authority body) {
        if (!fits(command.level(), command.region())) {
            return Decision.refuse(RegistryRefusals.REGION);
        }
        if (body == null) {
            return accept(new RegistryEvent.Registered(
                    command.authority(),
                    command.kind(),
                    command.level(),
                    command.region(),
                    command.zh(),
                    command.en()));
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

    private static Decision<RegistryEvent> grant(Grant command, Authority body) {
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
                body.id(), command.power(), command.field(), command.from(), command.until(), command.authorisation()));
    }

    private static Optional<Refusal> checkGrant(Grant command, Authority body) {
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
        if (command.authorisation() == null) {
            return Optional.of(RegistryRefusals.AUTHORISATION_MISSING);
        }
        Authority by = command.authoriser();
        boolean competent = by != null
                && by.kind() == Authority.BodyKind.DEPARTMENT
                && (!designates || by.level() == AuthorityLevel.NATIONAL)
                && by.may(Authority.Power.DESIGNATE, command.field(), command.from());
        return competent ? Optional.empty() : Optional.of(RegistryRefusals.AUTHORISER_NOT_COMPETENT);
    }

    private static Decision<RegistryEvent> end(End command, Authority body) {
        boolean ended = body.mandates().stream()
                .anyMatch(mandate -> mandate.power() == command.power()
                        && mandate.field().equals(command.field())
                        && command.lastDay().equals(mandate.until()));
        if (ended) {
            return Decision.nothing();
        }
        boolean open = body.mandates().stream()
                .anyMatch(mandate -> isMeant(mandate, command.power(), command.field(), command.lastDay()));
        return open
                ? accept(new RegistryEvent.MandateEnded(body.id(), command.power(), command.field(), command.lastDay()))
                : Decision.refuse(RegistryRefusals.NO_MANDATE);
    }

    private static boolean isMeant(Authority.Mandate mandate, Authority.Power power, String field, LocalDate lastDay) {
        return mandate.power() == power && mandate.field().equals(field) && mandate.covers(lastDay);
    }

    private static Authority.Mandate until(Authority.Mandate mandate, LocalDate lastDay) {
        return new Authority.Mandate(
                mandate.power(), mandate.field(), mandate.from(), lastDay, mandate.authorisation());
    }

    private static Authority with(
            Authority body, String zh, String en, List<Authority.Mandate> mandates, @Nullable LocalDate closedOn) {
        return new Authority(body.id(), body.kind(), body.level(), body.region(), zh, en, mandates, closedOn);
    }

    private static Decision<RegistryEvent> accept(RegistryEvent event) {
        return Decision.accept(List.of(event));
    }
}
