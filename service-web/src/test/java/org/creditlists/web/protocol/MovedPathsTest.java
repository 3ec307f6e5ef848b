package org.creditlists.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/orders/of-entry/1, /entries/1/orders",
        "/shieldings/entries/1, /entries/1/shieldings",
        "/objections/evidence/1, /evidence/1",
        "/restorations/evidence/1, /evidence/1",
        "/objections/evidence,",
        "/orders/1/why,",
        "/objections/1/evidence/2,"
    })
    void aPathThatWasReleasedLeadsToWhatCameAfterIt(String old, String now) {
        assertThat(MovedPaths.of(old)).isEqualTo(Optional.ofNullable(now));
    }
}
