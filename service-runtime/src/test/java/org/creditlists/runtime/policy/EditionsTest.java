package org.creditlists.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate SECOND_DAY = LocalDate.of(2026, 4, 1);
    private static final Edition FIRST = new Edition("first", FIRST_DAY);
    private static final Edition SECOND = new Edition("second", SECOND_DAY);

    private record Edition(String name, LocalDate from) {}

    private static Editions<Edition> editions(Edition... editions) {
        return new Editions<>(List.of(editions), Edition::name, Edition::from);
    }

    @Test
    void theEditionOfADayIsTheLatestThatHasBegun() {
        Editions<Edition> editions = editions(FIRST, SECOND);
        assertThat(editions.on(SECOND_DAY.minusDays(1))).isEqualTo(FIRST);
        assertThat(editions.on(SECOND_DAY)).isEqualTo(SECOND);
        assertThat(editions.on(SECOND_DAY.plusYears(9))).isEqualTo(SECOND);
    }

    @Test
    void aDayBeforeAnyEditionHasTheFirst() {
        assertThat(editions(SECOND, FIRST).on(FIRST_DAY.minusYears(1))).isEqualTo(FIRST);
    }

    @Test
    void anEditionIsFoundByTheNameThatACaseKept() {
        Editions<Edition> editions = editions(FIRST, SECOND);
        assertThat(editions.named("first")).isEqualTo(FIRST);
        assertThatThrownBy(() -> editions.named("third"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("third");
    }

    @Test
    void twoEditionsNeverShareADayOrAName() {
        assertThatThrownBy(() -> editions(FIRST, new Edition("other", FIRST_DAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editions(FIRST, new Edition("first", SECOND_DAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(EditionsTest::editions).isInstanceOf(IllegalArgumentException.class);
    }
}
