package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.objection.domain.ObjectionSamples.TERMS;

import java.time.LocalDate;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.junit.jupiter.api.Test;

class ObjectionTermsTest {

    @Test
    void groundsAndReasonsAreThoseOfTheEdition() {
        assertThat(TERMS.knows(new GroundCode("FACTS_WRONG"), ListKind.BLACK)).isTrue();
        assertThat(TERMS.knows(new GroundCode("FACTS_WRONG"), ListKind.WATCH)).isTrue();
        assertThat(TERMS.knows(new GroundCode("NOT_WORTHY"), ListKind.RED)).isTrue();
        assertThat(TERMS.knows(new GroundCode("NOT_WORTHY"), ListKind.BLACK)).isFalse();
        assertThat(TERMS.knows(new GroundCode("NO_SUCH"), ListKind.BLACK)).isFalse();
        assertThat(TERMS.knowsReason("INFORMATION_CORRECT")).isTrue();
        assertThat(TERMS.knowsReason("WHY_NOT")).isFalse();
        assertThat(TERMS.knowsReason(null)).isFalse();
    }

    @Test
    void aFurtherWayIsOpenForItsMonthsAndDays() {
        var way = new ObjectionTerms.Further("COURT", "示例", "Sample", 6, 3, new Text("示例", "Sample"));
        assertThat(way.until(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 8, 3));
    }
}
