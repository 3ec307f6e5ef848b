package org.creditlists.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Refusal MISSING = new Refusal("name-missing", "/name", "", "缺少名称", "No name");

    @Test
    void aTextLosesTheSpaceAroundIt() {
        assertThat(Texts.required(" 示例 ", 10, MISSING)).isEqualTo("示例");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12345678901"})
    void aTextThatIsBlankOrTooLongIsRefused(String text) {
        assertThatThrownBy(() -> Texts.required(text, 10, MISSING))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(MISSING));
    }

    @Test
    void aTextOfAnotherFormIsRefused() {
        assertThat(Texts.required(" 12 ", 10, text -> text.matches("[0-9]+"), MISSING))
                .isEqualTo("12");
        assertThatThrownBy(() -> Texts.required("1x", 10, text -> text.matches("[0-9]+"), MISSING))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\uD800b", "a\uDC00", "a\u0085b"})
    void controlCharactersAndHalvesOfPairsAreRefused(String text) {
        assertThatThrownBy(() -> Texts.required(text, 10, MISSING))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("control-character"));
    }

    @Test
    void rareCharactersAndLineEndsAreTaken() {
        assertThat(Texts.hasControlCharacters("𠮷\t示例\r\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void aCellIsNeverTakenForAFormula(String text) {
        assertThat(Texts.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertThat(Texts.cell("示例")).isEqualTo("示例");
        assertThat(Texts.cell("")).isEmpty();
    }
}
