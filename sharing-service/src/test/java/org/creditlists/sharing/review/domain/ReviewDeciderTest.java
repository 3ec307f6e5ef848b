package org.creditlists.sharing.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P4: each version of an entry is reviewed once, by somebody who has read it. */
class ReviewDeciderTest {

    private static final EntryId ENTRY = EntryId.random();
    private static final String REVIEWER = "reviewer";

    private final ReviewDecider decider = new ReviewDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        new DecisionMatrix<>(decider)
                .state("not reviewed", decider.initial())
                .state("agreed to version 1", new ReviewState.Agreed(1))
                .state("withheld version 1", new ReviewState.Withheld(1))
                .state("agreed to version 2", new ReviewState.Agreed(2))
                .command("agree to version 1", agree(1, 1L))
                .command("withhold version 1", withhold(1, 1L))
                .command("agree to version 2", agree(2, 2L))
                .command("withhold version 2", withhold(2, 2L))
                .command("agree to version 1 when 2 waits", agree(2, 1L))
                .command("withhold version 1 when 2 waits", withhold(2, 1L))
                .command("agree without a version", agree(1, null))
                .assertIs(
                        Path.of("../docs/decisions/reviews.md"),
                        "Decisions of sharing-service about reviews before publication");
    }

    @Nested
    class Agree {

        @ParameterizedTest(name = "{0} was reviewed, {1} waits: {2}")
        @CsvSource({"1, 1, reviewed", "1, 2, ok", "2, 1, reviewed", "2, 3, ok"})
        void aCorrectedEntryIsReviewedAnew(long reviewed, long waiting, String expected) {
            assertThat(code(agree(waiting, waiting), new ReviewState.Agreed(reviewed)))
                    .isEqualTo(expected);
            assertThat(code(agree(waiting, waiting), new ReviewState.Withheld(reviewed)))
                    .isEqualTo(expected);
        }

        @Test
        void itIsStoredWhichVersionWasAgreedTo() {
            assertThat(after(agree(3, 3L))).isEqualTo(new ReviewState.Agreed(3));
        }
    }

    @Nested
    class Withhold {

        @Test
        void itIsStoredWhichVersionWasWithheld() {
            assertThat(after(withhold(3, 3L))).isEqualTo(new ReviewState.Withheld(3));
        }

        @ParameterizedTest(name = "{0} was read: {1}")
        @CsvSource({"1, version-stale", "2, ok", "3, version-stale", ", version-stale"})
        void onlyTheVersionThatWaitsWasRead(@Nullable Long read, String expected) {
            assertThat(code(withhold(2, read), decider.initial())).isEqualTo(expected);
        }
    }

    private static ReviewCommand agree(long waiting, @Nullable Long read) {
        return new ReviewCommand.Agree(ENTRY, waiting, read, REVIEWER);
    }

    private static ReviewCommand withhold(long waiting, @Nullable Long read) {
        return new ReviewCommand.Withhold(ENTRY, waiting, read, REVIEWER);
    }

    private ReviewState after(ReviewCommand command) {
        ReviewState state = decider.initial();
        for (ReviewEvent event : ((Decision.Accepted<ReviewEvent>) decider.decide(command, state)).events()) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private String code(ReviewCommand command, ReviewState state) {
        return decider.decide(command, state) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
