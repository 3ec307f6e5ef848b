package org.creditlists.sharing.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.EntryRecord.Match;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

class MatchFunctionTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** The example of docs/guide/subscribe.md, of which other implementations say the same. */
    @Test
    void aNumberBecomesTheValueThatTheGuideSays() {
        byte[] key = Base64.getUrlDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        assertThat(MatchFunction.value(key, "429999190001010014")).isEqualTo("iXT-Jwy7dsKERboEjycDug");
    }

    @Test
    void everyListAndMonthHasItsOwnKeyOf32Bytes() {
        var keys = new MatchKeys(new KeyedHash(TestTokens.IDENTITY_KEY));
        List<String> all = List.of(
                keys.text(ListKind.BLACK, NOVEMBER),
                keys.text(ListKind.RED, NOVEMBER),
                keys.text(ListKind.BLACK, NOVEMBER.plusMonths(1)));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(key -> assertThat(Base64.getUrlDecoder().decode(key))
                .hasSize(32));
    }

    @Test
    void anEntryIsMatchedUntilTheLastMonthThatFollowsTheCurrentOneWithoutAGap() {
        assertThat(MatchTable.matchedUntil(List.of(), NOVEMBER)).isZero();
        assertThat(MatchTable.matchedUntil(List.of(new Match("2026-12", "x")), NOVEMBER))
                .isZero();
        assertThat(MatchTable.matchedUntil(List.of(new Match("2026-11", "x")), NOVEMBER))
                .isEqualTo(MatchMonths.number(NOVEMBER));
        assertThat(MatchTable.matchedUntil(List.of(new Match("2026-11", "x"), new Match("2026-12", "y")), NOVEMBER))
                .isEqualTo(MatchMonths.number(NOVEMBER) + 1);
    }
}
