package org.creditlists.incentive.offer.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.incentive.offer.domain.OfferCommand.End;
import org.creditlists.incentive.offer.domain.OfferCommand.Make;
import org.creditlists.incentive.offer.domain.OfferState.Made;
import org.creditlists.incentive.offer.domain.OfferState.NotMade;

/** Decides about one offer (Draft opinions on joint incentives, part V, VI). */
public final class OfferDecider implements Decider<OfferCommand, OfferState, OfferEvent> {

    private static final int MOST_A_YEAR = 366;

    @Override
    public OfferState initial() {
        return new NotMade();
    }

    @Override
    public Decision<OfferEvent> decide(OfferCommand command, OfferState state) {
        return switch (command) {
            case Make make -> make(make, state);
            case End end -> end(end, state);
        };
    }

    @Override
    public OfferState evolve(OfferState state, OfferEvent event) {
        return switch (event) {
            case OfferEvent.Made made -> new Made(made.offer());
            case OfferEvent.Ended ended ->
                switch (state) {
                    case NotMade none ->
                        throw new IllegalStateException(
                                "the history of " + ended.id() + " does not begin with its offer");
                    case Made made -> new Made(made.offer().until(ended.lastDay()));
                };
        };
    }

    private static Decision<OfferEvent> make(Make command, OfferState state) {
        Integer perYear = command.offer().perYear();
        if (perYear != null && (perYear < 1 || perYear > MOST_A_YEAR)) {
            return Decision.refuse(OfferRefusals.PER_YEAR);
        }
        return switch (state) {
            case NotMade none -> first(command);
            case Made made -> again(command.offer(), made.offer());
        };
    }

    private static Decision<OfferEvent> first(Make command) {
        Offer made = command.offer();
        Optional<Refusal> refusal = check(command, made);
        return refusal.isPresent()
                ? Decision.refuse(refusal.get())
                : Decision.accept(List.of(new OfferEvent.Made(made)));
    }

    private static Optional<Refusal> check(Make command, Offer made) {
        if (command.open() >= OfferRefusals.MOST_OPEN) {
            return Optional.of(OfferRefusals.TOO_MANY);
        }
        if (command.kind() != MeasuresEdition.Kind.INCENTIVE) {
            return Optional.of(OfferRefusals.INCENTIVES_ONLY);
        }
        if (made.trades().isEmpty() || !command.trades().containsAll(made.trades())) {
            return Optional.of(OfferRefusals.TRADE_UNKNOWN);
        }
        if (!command.provider().serves(made.region())) {
            return Optional.of(OfferRefusals.REGION_NOT_YOURS);
        }
        return isOver(made, command.today()) ? Optional.of(OfferRefusals.DATES) : Optional.empty();
    }

    /** Whether it would end before it begins, or before today. */
    private static boolean isOver(Offer offer, LocalDate today) {
        return offer.until() != null
                && (offer.until().isBefore(offer.from()) || offer.until().isBefore(today));
    }

    private static Decision<OfferEvent> again(Offer wanted, Offer made) {
        if (!made.provider().equals(wanted.provider())) {
            return Decision.refuse(OfferRefusals.NOT_YOURS);
        }
        return made.equals(wanted) ? Decision.nothing() : Decision.refuse(OfferRefusals.MADE_OTHERWISE);
    }

    private static Decision<OfferEvent> end(End command, OfferState state) {
        return switch (state) {
            case NotMade none -> Decision.refuse(OfferRefusals.UNKNOWN);
            case Made made -> end(command, made.offer());
        };
    }

    private static Decision<OfferEvent> end(End command, Offer offer) {
        if (!offer.provider().equals(command.provider())) {
            return Decision.refuse(OfferRefusals.NOT_YOURS);
        }
        if (command.lastDay().equals(offer.until())) {
            return Decision.nothing();
        }
        boolean later = offer.until() != null && offer.until().isBefore(command.lastDay());
        if (command.lastDay().isBefore(command.earliest())) {
            return Decision.refuse(OfferRefusals.LAST_DAY_TOO_SOON);
        }
        return later
                ? Decision.refuse(OfferRefusals.DATES)
                : Decision.accept(List.of(new OfferEvent.Ended(offer.id(), command.lastDay())));
    }
}
