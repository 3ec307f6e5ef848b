package org.creditlists.sharing.power.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.list.Text;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.sharing.power.domain.PowersEdition.Organisation;
import org.creditlists.sharing.power.domain.PowersEdition.Rank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3: powers by organisation, category and rank. */
class PowersEditionTest {

    private static final Rank CLERK = new Rank("CLERK", "经办", "clerk", Set.of("ORGANISATION-RED"));
    private static final Rank JUDGE = new Rank("CLERK", "法官", "judge", Set.of("INDIVIDUAL-BLACK"));

    @Test
    void anOrganisationWithRanksOfItsOwnHasThoseAlone() {
        PowersEdition edition = edition(List.of(new Organisation("court-420000", List.of(JUDGE))));
        assertThat(edition.find("customs-000000", "CLERK")).contains(CLERK);
        assertThat(edition.find("court-420000", "CLERK")).contains(JUDGE);
        assertThat(edition.find("court-420000", "DIVISION")).isEmpty();
    }

    @Test
    void anOrganisationWithoutRanksOrWithUnknownCategoriesStopsTheStart() {
        assertThatThrownBy(() -> edition(List.of(new Organisation("court-420000", List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        Rank wrong = new Rank("CLERK", "经办", "clerk", Set.of("EVERYBODY"));
        assertThatThrownBy(() -> edition(List.of(new Organisation("court-420000", List.of(wrong)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "longest {0} days, decided within {1}: {2}")
    @CsvSource({"1, 1, true", "0, 1, false", "1, 0, false"})
    void anApplicationHasADayToLastAndADayToBeDecided(int longest, int decideWithin, boolean starts) {
        assertThat(catchThrowable(() -> edition(List.of(CLERK), List.of(), longest, decideWithin)) == null)
                .isEqualTo(starts);
    }

    @Test
    void anEditionWithoutRanksOrWithARankOfNoCategoryStopsTheStart() {
        assertThatThrownBy(() -> edition(List.of(), List.of(), 30, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has ranks");
        Rank wrong = new Rank("CLERK", "经办", "clerk", Set.of("EVERYBODY"));
        assertThatThrownBy(() -> edition(List.of(wrong), List.of(), 30, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such category");
    }

    @Test
    void theEditionThatIsShippedIsReadable() {
        PowersEdition shipped = PolicyEdition.read("/policy/powers-1.yaml", PowersEdition.class);
        assertThat(shipped.ranksOf("customs-000000").getFirst().rank()).isEqualTo("CLERK");
    }

    private static PowersEdition edition(List<Organisation> organisations) {
        return edition(List.of(CLERK), organisations, 30, 5);
    }

    private static PowersEdition edition(
            List<Rank> ranks, List<Organisation> organisations, int longestDays, int decideWithinDays) {
        return new PowersEdition(
                "p",
                LocalDate.of(2026, 1, 1),
                new Text("来源", "source"),
                ranks,
                organisations,
                longestDays,
                decideWithinDays);
    }
}
