package org.creditlists.incentive.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.AuthorityRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M6: which bodies add incentives of a city. */
class ProviderTest {

    @ParameterizedTest(name = "{0} of level {1}, closed on {2}: {3}")
    @CsvSource({
        "DEPARTMENT, CITY, , true",
        "DEPARTMENT, PROVINCIAL, , true",
        "DEPARTMENT, NATIONAL, , false",
        "ASSOCIATION, CITY, , false",
        "DEPARTMENT, CITY, 2026-11-01, false"
    })
    void onlyADepartmentOfAPlaceThatIsNotClosed(
            String kind, String level, @Nullable LocalDate closedOn, boolean expected) {
        assertThat(Provider.local(body(kind, level, closedOn)).isPresent()).isEqualTo(expected);
    }

    @Test
    void itOffersUnderItsNameInTheRegistryAndWithinItsRegion() {
        assertThat(Provider.local(body("DEPARTMENT", "CITY", null)))
                .contains(new Provider.LocalBody("credit-420100", new Text("示例", "Sample"), "420100"));
    }

    private static AuthorityRecord body(String kind, String level, @Nullable LocalDate closedOn) {
        return new AuthorityRecord(
                new AuthorityId("credit-420100"), kind, level, "420100", "示例", "Sample", List.of(), closedOn);
    }
}
