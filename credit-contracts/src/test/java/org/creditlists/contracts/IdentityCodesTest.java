package org.creditlists.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.identity.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C5: codes are verified, and a second implementation agrees. */
class IdentityCodesTest {

    private final Random random = new Random(20260401);

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, CONFORMING",
        "91350100M0001TGQXM, NONCONFORMING",
        "91350100M000100Y44, NONCONFORMING",
        "91350100M000200Y43, WRONG_CHECK_DIGIT",
        "91350100M000100Y4, MALFORMED",
        "91350100M000I00Y43, MALFORMED"
    })
    void aUsccIsCheckedAndIssuedCodesWithAWrongLastCharacterAreToldApart(String code, CodeCheck expected) {
        assertThat(Uscc.check(code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, CONFORMING",
        "110105194912310021, WRONG_CHECK_DIGIT",
        "11010519491331002X, MALFORMED",
        "99010519491231002X, MALFORMED",
        "1101051949123100X, MALFORMED"
    })
    void aResidentIdIsChecked(String number, CodeCheck expected) {
        assertThat(ResidentId.check(number)).isEqualTo(expected);
    }

    /**
     * Beijing's Chongwen and Xuanwu districts, Chongqing as a part of Sichuan: the number keeps the code of its birth.
     */
    @ParameterizedTest
    @ValueSource(strings = {"11010319750307011", "11010419750307011", "51020219750307011"})
    void aNumberWithARegionThatIsNoMoreIsTaken(String seventeen) {
        assertThat(ResidentId.check(seventeen + ResidentId.checkCharacter(seventeen)))
                .isEqualTo(CodeCheck.CONFORMING);
    }

    @Test
    void anotherImplementationAgreesOnRandomUsccs() {
        for (int i = 0; i < 5_000; i++) {
            String body = "91420100" + "MA%06d".formatted(random.nextInt(1_000_000));
            String organisation = body.substring(8);
            String seventeen = body + Uscc.organisationCheckCharacter(organisation);
            char right = Uscc.checkCharacter(seventeen);
            char tried = random.nextBoolean() ? right : (char) ('0' + random.nextInt(10));
            assertThat(Uscc.check(seventeen + tried) == CodeCheck.CONFORMING)
                    .as(seventeen + tried)
                    .isEqualTo(CreditCodeUtil.isCreditCode(seventeen + tried));
        }
    }

    @Test
    void anotherImplementationAgreesOnRandomResidentIds() {
        for (int i = 0; i < 5_000; i++) {
            LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
            String seventeen = String.format(
                    Locale.ROOT,
                    "420106%04d%02d%02d%03d",
                    birth.getYear(),
                    birth.getMonthValue(),
                    birth.getDayOfMonth(),
                    random.nextInt(1_000));
            char right = ResidentId.checkCharacter(seventeen);
            char tried = random.nextBoolean() ? right : (char) ('0' + random.nextInt(10));
            assertThat(ResidentId.check(seventeen + tried) == CodeCheck.CONFORMING)
                    .isEqualTo(IdcardUtil.isValidCard18(seventeen + tried));
        }
    }
}
