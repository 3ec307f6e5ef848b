package org.creditlists.incentive.offer.domain;

import java.util.List;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.incentive.offer.domain.OfferCommand.End;
import org.creditlists.incentive.offer.domain.OfferCommand.Make;
import org.jspecify.annotations.Nullable;

/** Decides about one offer. Its state is null before it is made. */
public final class OfferDecider {

    public static final Refusal INCENTIVES_ONLY = new Refusal(
            "incentives-only",
            "/kind",
            Articles.JOINT_INCENTIVES_DRAFT_PART_V
                    + Articles.AND
                    + Articles.JOINT_INCENTIVES_DRAFT_PART_VI
                    + Articles.AND
                    + Articles.GUOFA_2016_33_ART_10,
            "城市和市场主体只能增加激励措施，不得增加惩戒",
            "Cities and enterprises add incentives only, never punishments");
    public static final Refusal TRADE_UNKNOWN = new Refusal(
            "trade-unknown",
            "/trades",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "没有该服务领域代码，见/measures",
            "No such trade; see /measures");
    public static final Refusal REGION_NOT_YOURS = new Refusal(
            "region-not-yours",
            "/region",
            Articles.JOINT_INCENTIVES_DRAFT_PART_V,
            "只能在本地区提供",
            "A body offers incentives within its own region only");
    public static final Refusal DATES = new Refusal(
            "offer-dates",
            "/until",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "终止日期早于开始日期或今天",
            "The last day is before the first, or has passed");
    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "offer-unknown",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "没有该激励措施",
            "There is no such offer");
    public static final Refusal NOT_YOURS = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-your-offer",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "该激励措施由其他单位提供",
            "The offer is another's");

    public static final Refusal MADE_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "offer-made-otherwise",
            "/offer",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "该编号已有其他内容，请终止后另行增加",
            "This id has another content; end it and make another offer");

    private OfferDecider() {}

    public static Decision<OfferEvent> decide(OfferCommand command, @Nullable Offer offer) {
        return switch (command) {
            case Make make -> make(make, offer);
            case End end -> end(end, offer);
        };
    }

    public static Offer evolve(@Nullable Offer offer, OfferEvent event) {
        return switch (event) {
            case OfferEvent.Made made -> made.offer();
            case OfferEvent.Ended ended -> {
                if (offer == null) {
                    throw new IllegalStateException("the history of " + ended.id() + " does not begin with its offer");
                }
                yield offer.until(ended.lastDay());
            }
        };
    }

    private static Decision<OfferEvent> make(Make command, @Nullable Offer offer) {
        Offer made = command.offer();
        if (offer != null) {
            if (!offer.provider().equals(made.provider())) {
                return Decision.refuse(NOT_YOURS);
            }
            return offer.equals(made) ? Decision.nothing() : Decision.refuse(MADE_OTHERWISE);
        }
        if (command.kind() != MeasuresEdition.Kind.INCENTIVE) {
            return Decision.refuse(INCENTIVES_ONLY);
        }
        if (made.trades().isEmpty() || !command.trades().containsAll(made.trades())) {
            return Decision.refuse(TRADE_UNKNOWN);
        }
        if (command.ownRegion() != null && !Regions.isWithin(made.region(), command.ownRegion())) {
            return Decision.refuse(REGION_NOT_YOURS);
        }
        if (made.until() != null
                && (made.until().isBefore(made.from()) || made.until().isBefore(command.today()))) {
            return Decision.refuse(DATES);
        }
        return Decision.accept(List.of(new OfferEvent.Made(made)));
    }

    private static Decision<OfferEvent> end(End command, @Nullable Offer offer) {
        if (offer == null) {
            return Decision.refuse(UNKNOWN);
        }
        if (!offer.provider().equals(command.provider())) {
            return Decision.refuse(NOT_YOURS);
        }
        if (command.lastDay().equals(offer.until())) {
            return Decision.nothing();
        }
        boolean later = offer.until() != null && offer.until().isBefore(command.lastDay());
        return later || command.lastDay().isBefore(command.today())
                ? Decision.refuse(DATES)
                : Decision.accept(List.of(new OfferEvent.Ended(offer.id(), command.lastDay())));
    }
}
