package org.creditlists.sharing.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditlists.sharing.collection.domain.NameKey.Match;
import org.creditlists.sharing.wiring.NamesWiring;
import org.junit.jupiter.api.Test;

class NameKeyTest {

    private static final NameKeys NAMES = NamesWiring.names();

    @Test
    void namesAreTheSameByNotationScriptAndFormAndEachSaysWhy() {
        assertThat(match("示例(上海)贸易有限公司", "示例(上海)贸易有限公司")).isEqualTo(Match.EXACT);
        assertThat(match("示例（上海）贸易有限公司", " 示例(上海) 贸易有限公司 ")).isEqualTo(Match.NOTATION);
        assertThat(match("Ｓａｍｐｌｅ　Ｔｒａｄｅ", "sample trade")).isEqualTo(Match.NOTATION);
        assertThat(match("示例〔上海〕貿易有限責任公司", "示例(上海)贸易有限责任公司")).isEqualTo(Match.SCRIPT);
        assertThat(match("示例上海贸易有限责任公司", "示例（上海）贸易股份有限公司")).isEqualTo(Match.FORM);
        assertThat(match("阿依古丽•示例", "阿依古丽·示例")).isEqualTo(Match.NOTATION);
        assertThat(match("SAMPLE CO., LTD.", "Sample Limited")).isEqualTo(Match.FORM);
    }

    @Test
    void bracketsDotsSpacesAndInvisibleCharactersAreWrittenOneWay() {
        assertThat(NAMES.of("[a] {b} 〔c〕 【d】").plain()).isEqualTo("(A)(B)(C)(D)");
        assertThat(NAMES.of("a•b⋅c・d●e").plain()).isEqualTo("A·B·C·D·E");
        assertThat(NAMES.of("a\u200Bb\u3000c\td").plain()).isEqualTo("ABCD");
        assertThat(NAMES.of(" a b ").written()).isEqualTo("a b");
    }

    @Test
    void theStemIsWithoutTheLongestFormOfCompanyAndWithoutBrackets() {
        assertThat(NAMES.of("示例股份有限责任公司").stem()).isEqualTo("示例");
        assertThat(NAMES.of("示例(上海)有限公司").stem()).isEqualTo("示例上海");
        assertThat(NAMES.of("公司示例").stem()).isEqualTo("公司示例");
    }

    @Test
    void aCharacterWithoutASimplifiedFormStaysAndAHalfPairIsLeftOut() {
        assertThat(new Script("貿贸").simplified("貿易")).isEqualTo("贸易");
        assertThat(new Script("貿贸易").simplified("貿易")).isEqualTo("贸易");
        assertThat(new Script("").simplified("貿易")).isEqualTo("貿易");
    }

    @Test
    void otherNamesAreOtherNames() {
        assertThatThrownBy(() -> match("示例贸易有限公司", "示例商贸有限公司")).isInstanceOf(IllegalArgumentException.class);
        assertThat(NAMES.of("有限公司").stem()).isEqualTo("有限公司");
        assertThat(NAMES.of("()").stem()).isNotEmpty();
    }

    private static Match match(String one, String other) {
        return NAMES.of(one).match(NAMES.of(other));
    }
}
