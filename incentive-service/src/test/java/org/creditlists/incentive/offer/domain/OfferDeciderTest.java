package org.creditlists.incentive.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M6: who may offer what, where, and until when. */
class OfferDeciderTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CITY = "credit-420100";
    private static final Text TEXT = new Text("示例", "Sample");

    private final OfferDecider decider = new OfferDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        new DecisionMatrix<>(decider)
                .state("not made", decider.initial())
                .state("open", made(null))
                .state("open until tomorrow", made(TODAY.plusDays(1)))
                .state("ended yesterday", made(TODAY.minusDays(1)))
                .command("make", make(offer(CITY, "420100", 12, null)))
                .command("make by another", make(offer("shop-420100", "420100", 12, null)))
                .command("make outside the own region", make(offer(CITY, "420200", 12, null)))
                .command(
                        "make a punishment",
                        new OfferCommand.Make(
                                offer(CITY, "420100", 12, null),
                                MeasuresEdition.Kind.PUNISHMENT,
                                Set.of("HOTEL"),
                                0,
                                provider(CITY, "420100"),
                                TODAY))
                .command("end it today", end(CITY, TODAY))
                .command("end it tomorrow", end(CITY, TODAY.plusDays(1)))
                .command("end it yesterday", end(CITY, TODAY.minusDays(1)))
                .command("end it in two days", end(CITY, TODAY.plusDays(2)))
                .command("end it by another", end("shop-420100", TODAY))
                .assertIs(Path.of("../docs/decisions/offers.md"), "Decisions of incentive-service about offers");
    }

    @Nested
    class Make {

        @ParameterizedTest(name = "{0} a year: {1}")
        @CsvSource({"0, wrong-value", "1, ok", "366, ok", "367, wrong-value", ", ok"})
        void isLimitedAYear(@Nullable Integer perYear, String expected) {
            assertThat(code(make(offer(CITY, "420100", perYear, null)), decider.initial()))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0} open: {1}")
        @CsvSource({"99, ok", "100, too-many-offers", "101, too-many-offers"})
        void aProviderHasAHundredOpenAtMost(long open, String expected) {
            Offer offer = offer(CITY, "420100", 1, null);
            assertThat(code(make(offer, Set.of("HOTEL"), open, "420100"), decider.initial()))
                    .isEqualTo(expected);
            assertThat(code(make(offer, Set.of("HOTEL"), open, "420100"), new OfferState.Made(offer)))
                    .isEqualTo("ok");
        }

        @ParameterizedTest(name = "in {0} by a body of {1}: {2}")
        @CsvSource({
            "420100, 420100, ok",
            "420106, 420100, ok",
            "420000, 420100, region-not-yours",
            "420200, 420100, region-not-yours",
            "420200, , ok"
        })
        void aBodyOffersWithinItsRegionAndAnEnterpriseAnywhere(String region, @Nullable String own, String expected) {
            assertThat(code(make(offer(CITY, region, 1, null), Set.of("HOTEL"), 0, own), decider.initial()))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "from {0} until {1} days from today: {2}")
        @CsvSource({
            "0, 0, ok",
            "0, -1, offer-dates",
            "5, 5, ok",
            "5, 4, offer-dates",
            "-5, -1, offer-dates",
            "-5, 0, ok"
        })
        void itEndsNeitherBeforeItBeginsNorBeforeToday(int from, int until, String expected) {
            assertThat(code(
                            make(offer(CITY, "420100", 1, TODAY.plusDays(from), TODAY.plusDays(until))),
                            decider.initial()))
                    .isEqualTo(expected);
        }

        @Test
        void itsTradesAreThoseOfTheCatalogue() {
            Offer offer = offer(CITY, "420100", 1, null);
            assertThat(code(make(offer, Set.of("BANKING"), 0, "420100"), decider.initial()))
                    .isEqualTo("trade-unknown");
            assertThat(code(make(offer, Set.of("HOTEL", "BANKING"), 0, "420100"), decider.initial()))
                    .isEqualTo("ok");
        }
    }

    @Nested
    class End {

        @Test
        void theLastDayIsStored() {
            var accepted = (Decision.Accepted<OfferEvent>) decider.decide(end(CITY, TODAY), made(null));
            OfferState after = decider.evolve(made(null), accepted.events().getFirst());
            assertThat(after.shown().map(Offer::until)).contains(TODAY);
            assertThat(decider.decide(end(CITY, TODAY), after)).isEqualTo(Decision.nothing());
        }

        @Test
        void aHistoryThatDoesNotBeginWithTheOfferIsNotRead() {
            assertThatThrownBy(() -> decider.evolve(decider.initial(), new OfferEvent.Ended(ID, TODAY)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(ID.toString());
        }
    }

    private static OfferState made(@Nullable LocalDate until) {
        return new OfferState.Made(offer(CITY, "420100", 12, until));
    }

    private static Offer offer(String provider, String region, @Nullable Integer perYear, @Nullable LocalDate until) {
        return offer(provider, region, perYear, TODAY.minusDays(10), until);
    }

    private static Offer offer(
            String provider, String region, @Nullable Integer perYear, LocalDate from, @Nullable LocalDate until) {
        return new Offer(
                ID,
                Offer.Level.CITY,
                provider,
                TEXT,
                region,
                Set.of("000000"),
                Set.of(),
                Set.of(SubjectKind.INDIVIDUAL),
                Set.of("HOTEL"),
                TEXT,
                TEXT,
                TEXT,
                from,
                until,
                perYear);
    }

    private static OfferCommand make(Offer offer) {
        return make(offer, Set.of("HOTEL"), 0, "420100");
    }

    private static OfferCommand make(Offer offer, Set<String> trades, long open, @Nullable String own) {
        return new OfferCommand.Make(
                offer, MeasuresEdition.Kind.INCENTIVE, trades, open, provider(offer.provider(), own), TODAY);
    }

    private static Provider provider(String id, @Nullable String own) {
        return own == null ? new Provider.Enterprise(id) : new Provider.LocalBody(id, TEXT, own);
    }

    private static OfferCommand end(String provider, LocalDate lastDay) {
        return new OfferCommand.End(ID, provider, lastDay, TODAY);
    }

    private String code(OfferCommand command, OfferState state) {
        return decider.decide(command, state) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
