package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.creditlists.contracts.list.ListKind;
import org.junit.jupiter.api.Test;

/** O3: whoever objects is told whether measures rest, and by which article. */
class NoSuspensionTest {

    @Test
    void whatSuspendsHasNoReasonNotTo() {
        assertThat(NoSuspension.of(true, ListKind.BLACK, true)).isEmpty();
    }

    @Test
    void redRestsInNoCaseOthersByTheirStandardOrBecauseTheyWereTried() {
        assertThat(NoSuspension.of(false, ListKind.RED, true)).contains(NoSuspension.RED);
        assertThat(NoSuspension.of(false, ListKind.BLACK, false)).contains(NoSuspension.STANDARD);
        assertThat(NoSuspension.of(false, ListKind.WATCH, true)).contains(NoSuspension.REPEATED);
    }

    @Test
    void eachReasonHasWordsOfItsOwn() {
        assertThat(Arrays.stream(NoSuspension.values()).map(ArticleTexts::of))
                .doesNotContain(ArticleTexts.SUSPENDED)
                .doesNotHaveDuplicates();
        assertThat(ArticleTexts.of(NoSuspension.RED).zh()).contains("国发〔2016〕33号第二十二条");
        assertThat(ArticleTexts.SUSPENDED.en()).contains("GuoFa (2016) 33, article 22");
    }
}
