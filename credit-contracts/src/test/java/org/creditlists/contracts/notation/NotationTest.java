package org.creditlists.contracts.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    /** A capital that comes in parts, marks that join behind what nobody sees, and words that stand twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "U\uE041-<\u03B0\t",
                "\u0390",
                "a\u200D\u0301",
                "\u1100\u200B\u1161",
                "第第012",
                "''91",
                "=\"'91\"\""
            })
    void whatIsPlainStaysPlain(String text) {
        for (UnaryOperator<String> plain :
                List.<UnaryOperator<String>>of(CodeNotation::plain, NameNotation::plain, DocumentNumber::plain)) {
            assertThat(plain.apply(plain.apply(text))).isEqualTo(plain.apply(text));
        }
    }

    @Nested
    class DocumentNumbers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "示例税处［2026］12号",
                    "示例税处[2026]12号",
                    "示例税处（2026）12号",
                    "示例税处﹝2026﹞12号",
                    "示例税处【2026】12号",
                    "示例税处〈2026〉12号",
                    "示例税处{2026}12号",
                    "示例税处〔2026〕 12 号",
                    "示例税处〔２０２６〕１２号",
                    "示例税处〔2026〕第12号",
                    "示例税处〔2026〕012号",
                    "示例税处〔2026〕12",
                    "示例税处\u3000〔2026〕12号\u200B",
                    "示例税处〔2026〕12号。",
                })
        void oneDecisionIsOneNumber(String number) {
            assertThat(DocumentNumber.plain(number)).isEqualTo("示例税处〔2026〕12号");
        }

        @Test
        void anotherYearOrNumberIsAnotherDecision() {
            assertThat(DocumentNumber.plain("示例税处〔2026〕120号"))
                    .isNotEqualTo(DocumentNumber.plain("示例税处〔2026〕12号"))
                    .isNotEqualTo(DocumentNumber.plain("示例税处〔2025〕120号"));
        }

        @Test
        void aCourtsNumberKeepsItsRoundBrackets() {
            assertThat(DocumentNumber.plain("〔2026〕示01执012号"))
                    .startsWith("(2026)")
                    .isEqualTo(DocumentNumber.plain("（2026）示01执12号"));
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(
                strings = {"•", "‧", "∙", "⋅", "・", "･", "●", "\u0387", "．", ".", "\uFE52", "\u2024", "\u00B7\u200B"})
        void aDotIsADot(String dot) {
            assertThat(NameNotation.plain("阿卜杜拉" + dot + "示例买买提")).isEqualTo("阿卜杜拉·示例买买提");
        }

        @Test
        void marksOfVariantsAndRadicalsMakeNoOtherName() {
            assertThat(NameNotation.plain("示例\u2F00葛\uDB40\uDD00（集团）")).isEqualTo("示例一葛(集团)");
        }

        @Test
        void rareCharactersStay() {
            assertThat(NameNotation.plain("示例𠮷业")).isEqualTo("示例𠮷业");
        }
    }

    @Nested
    class Codes {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "91420117mc01900127",
                    " 91420117 MC01900127\u00A0",
                    "９１４２０１１７ＭＣ０１９００１２７",
                    "=\"91420117MC01900127\"",
                    "'91420117MC01900127",
                    "91420117MC01900127\uFEFF",
                })
        void oneCodeIsOneCode(String code) {
            assertThat(CodeNotation.plain(code)).isEqualTo("91420117MC01900127");
        }
    }

    @Nested
    class Nothing {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "无", "暂无", "/", "-", "——", "N/A", "ｎ／ａ", "null", "、"})
        void isNobody(String text) {
            assertThat(Placeholders.isNothing(text)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"示例甲", "无锡示例", "无某"})
        void aNameIsSomebody(String text) {
            assertThat(Placeholders.isNothing(text)).isFalse();
        }
    }
}
