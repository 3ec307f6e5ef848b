package org.creditlists.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final String GENERAL = "与现状不符 / It does not agree with how things stand";

    private final Sentences sentences = new Sentences();

    @Test
    void whatIsSaidOfOneStandsBehindWhatIsSaidOfAllInEachLanguage() {
        assertThat(sentences.both("Decided")).isEqualTo("已决定 / Decided");
        assertThat(sentences.behind(GENERAL, "Decided before"))
                .isEqualTo("与现状不符。此前已决定 / It does not agree with how things stand. Decided before");
        assertThat(sentences.behind("每页最多多少项 / Most that one page has", "From 1 to 500."))
                .isEqualTo("每页最多多少项。1至500 / Most that one page has. From 1 to 500.");
    }

    @Test
    void whatHasNoChineseStandsAloneSoThatTheRulesNoticeIt() {
        assertThat(sentences.both("Never said")).isEqualTo("Never said");
        assertThat(sentences.behind(GENERAL, "Never said")).isEqualTo("Never said");
        assertThat(sentences.behind("", "Decided")).isEqualTo("Decided");
    }
}
