package org.creditlists.designation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ended;
import static org.creditlists.designation.PushClient.ground;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C4: lists as provinces have them: Chinese columns and values, names and codes as people write them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushedLinesTest {

    @Test
    void chineseColumnsValuesAndDatesAreUnderstood() {
        String person = residentId("19900307");
        String csv = """
                名单类型,所属领域,姓名,身份证号码,认定单位,决定文书号,列入日期,认定依据,认定情形,列入原因,名单有效期,法定代表人
                黑名单,税收,示例人,%s,tax-420000,%s,2026年1月5日,示例依据,逃税骗税,示例事由,2027/1/4,
                8,TAXATION,示例人,%s,tax-420000,%s,20260106,,TAX_EVASION,示例事由,２０２７－０１－０５,
                4,税收,示例人,%s,tax-420000,%s,2026/01/07,,%s,示例事由,,
                """.formatted(
                        person,
                        number(),
                        fullWidth(person).toLowerCase(Locale.ROOT),
                        number(),
                        person,
                        number(),
                        ground("WATCH"));
        String push = push(csv, "");
        assertThat(done(push).getLong("accepted")).as(receipts(push)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource({
        "'decisionDate=46348', excel-date-number, /decisionDate",
        "'decisionDate=2026年13月1日', wrong-date, /decisionDate",
        "'residentId=MINOR', under-age, /code",
        "'legalRepresentative=示例人 MINOR', under-age, /legalRepresentative",
        "'legalRepresentative=示例人 420106194912310020', code-check-digit, /legalRepresentative",
        "'organisationCode=91350100M000100Y43', two-codes, /code",
        "'exitReason=修复', exit-reason, /exitReason",
        "'exitReason=撤销', exit-unknown, /decisionNumber",
    })
    void whatIsWrongIsToldWithWhatToDo(String change, String code, String pointer) {
        Map<String, Object> line = Samples.designation(Samples.code(701), "X-701");
        if (change.equals("exitReason=修复")) {
            done(push("{" + Samples.json(line) + "}\n", "", "application/x-ndjson"));
        } else {
            line.put("decisionNumber", number());
        }
        String[] member = change.split("=");
        if (member[0].equals("residentId")) {
            line.remove("code");
            line.remove("subjectKind");
        }
        line.put(member[0], member[1].replace("MINOR", residentId("20150101")));
        String push = push("{" + Samples.json(line) + "}\n", "", "application/x-ndjson");
        assertThat(done(push).getLong("refused")).isEqualTo(1);
        assertThat(receipts(push)).contains("\"code\":\"" + code + "\"", "\"pointer\":\"" + pointer + "\"");
    }

    /** Their age is known by the number alone. */
    @Test
    void whoIsNamedBehindAnOrganisationWithoutANumberIsNotAskedForTheAge() {
        Map<String, Object> line = Samples.designation(Samples.code(721), number());
        line.put("legalRepresentative", "示例人");
        String push = push(ndjsonOf(List.of(line)), "", "application/x-ndjson");
        assertThat(done(push).getLong("accepted")).as(receipts(push)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例人 420106198001010", "甲 420106", "示例人420106198001010011420106"})
    void aNumberBehindANameThatIsNoResidentIdIsRefused(String people) {
        Map<String, Object> line = Samples.designation(Samples.code(720), number());
        line.put("legalRepresentative", people);
        String push = push(ndjsonOf(List.of(line)), "", "application/x-ndjson");
        assertThat(done(push).getLong("refused")).isEqualTo(1);
        assertThat(receipts(push)).contains("/legalRepresentative");
    }

    @Test
    void aCarriageReturnAloneIsNoLineEnd() {
        JsonPath failed = ended(push(Samples.csv(3, number()).replace('\n', '\r'), ""));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).contains("line-ends");
    }

    @Test
    void aFieldMayGoOverSeveralLinesInsideQuotes() {
        String csv = Samples.csv(2, number()).replace("示例,事由", "示例\n\"\"事由\"\"");
        String push = push(csv, "");
        assertThat(done(push).getLong("accepted")).as(receipts(push)).isEqualTo(2);
        assertThat(receipts(push)).contains("\"line\":2", "\"line\":4");
    }

    private static String residentId(String birth) {
        String seventeen = "420106" + birth + "002";
        return seventeen + ResidentId.checkCharacter(seventeen + "0");
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append(Character.isDigit(c) ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }
}
