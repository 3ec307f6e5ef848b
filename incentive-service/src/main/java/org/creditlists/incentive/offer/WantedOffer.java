package org.creditlists.incentive.offer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.offer.domain.Offer;
import org.creditlists.incentive.offer.domain.OfferRefusals;
import org.creditlists.incentive.offer.domain.Provider;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** An offer as a request describes it, with what holds where the request is silent. */
final class WantedOffer {

    private static final String NATION = "000000";

    private WantedOffer() {}

    /**
     * @param first day, where the request names none
     * @throws RefusedException when something is missing or malformed
     */
    static Offer of(UUID id, Provider provider, OfferResource.Content body, LocalDate first) {
        String region = region(body.region() == null ? provider.home().orElse(null) : body.region());
        Set<String> recognised = recognised(body.recognised());
        return new Offer(
                id,
                provider.level(),
                provider.id(),
                name(provider, body.by()),
                region,
                recognised,
                Objects.requireNonNullElse(body.fields(), Set.of()),
                subjects(body.subjects()),
                Objects.requireNonNullElse(body.trades(), Set.of()),
                text(body.name(), "/name"),
                text(body.conditions(), "/conditions"),
                text(body.basis(), "/basis"),
                Objects.requireNonNullElse(body.from(), first),
                body.until(),
                body.perYear());
    }

    private static Text name(Provider provider, @Nullable Text by) {
        return switch (provider) {
            case Provider.Enterprise enterprise -> text(by, "/by");
            case Provider.LocalBody body -> body.name();
        };
    }

    private static String region(@Nullable String text) {
        if (text == null || !text.matches("\\d{6}")) {
            throw new RefusedException(OfferRefusals.REGION_MALFORMED);
        }
        return text;
    }

    private static Text text(@Nullable Text text, String pointer) {
        Refusal missing = OfferRefusals.textMissing(pointer);
        if (text == null) {
            throw new RefusedException(missing);
        }
        return new Text(
                Texts.required(text.zh(), OfferRefusals.LONGEST_OFFER_TEXT, missing),
                Texts.required(text.en(), OfferRefusals.LONGEST_OFFER_TEXT, missing));
    }

    private static Set<String> recognised(@Nullable Set<String> regions) {
        return regions == null || regions.isEmpty()
                ? Set.of(NATION)
                : regions.stream().map(WantedOffer::region).collect(Collectors.toSet());
    }

    private static Set<SubjectKind> subjects(@Nullable Set<SubjectKind> kinds) {
        return kinds == null || kinds.isEmpty() ? Set.of(SubjectKind.values()) : kinds;
    }
}
