package org.creditlists.designation.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is much, with the limits as they come: more than one entry, and more than 5 % of those in force. */
class WithdrawalGuardTest {

    private final PushSettings settings = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(PushSettings.class)
            .build()
            .getConfigMapping(PushSettings.class);

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "1, 1, false",
        "1, 1000, false",
        "2, 2, true",
        "2, 39, true",
        "2, 40, false",
        "50, 1000, false",
        "51, 1000, true"
    })
    void moreThanOneAndMoreThanFivePercentAreMuch(long withdrawn, long inForce, boolean much) {
        assertThat(WithdrawalGuard.isMuch(withdrawn, inForce, settings.withdrawalFew(), settings.withdrawalShare()))
                .isEqualTo(much);
    }
}
