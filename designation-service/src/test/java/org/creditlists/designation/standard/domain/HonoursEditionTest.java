package org.creditlists.designation.standard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditlists.runtime.policy.PolicyEdition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L1: the honours of the attachment are found by their Chinese or English title. */
class HonoursEditionTest {

    private static final HonoursEdition HONOURS = PolicyEdition.read("/policy/honours-1.yaml", HonoursEdition.class);

    @ParameterizedTest(name = "{0}: group {1}")
    @CsvSource({
        "全国劳动模范, 3",
        "“全国 劳动模范”, 3",
        "诚信之星, 2",
        "Star of honesty, 2",
        "STAR OF HONESTY, 2",
        "Ｓｔａｒ　ｏｆ　ｈｏｎｅｓｔｙ, 2",
        "Star of, 0",
        "本市劳动模范, 0"
    })
    void aTitleIsFoundWhateverItsCapitalsSpacesWidthAndQuotationMarks(String title, int group) {
        assertThat(HONOURS.groupOf(title).orElse(0)).isEqualTo(group);
    }
}
