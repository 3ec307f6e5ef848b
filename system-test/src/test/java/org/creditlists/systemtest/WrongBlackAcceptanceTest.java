package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.Test;

/** C12, F4: a wrong BLACK cost somebody RED; when the objection is upheld, RED and its incentives come back. */
class WrongBlackAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String LEAD = "credit-420100";
    private static final int NUMBER = 781;

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();
    private final Http http = new Http();
    private final String code = SampleIndividual.code(NUMBER);

    @Test
    void whatAWrongBlackTookDownIsReinstatedWithItsIncentives() {
        String red = done(Service.DESIGNATION, "/designations", tokens.officer(LEAD), honoured())
                .path("entry")
                .asText();
        soon().until(() -> enjoyed().contains(red));
        String black = SampleIndividual.designate(platform, tokens, NUMBER).entry();
        soon().until(() -> enjoyed().isEmpty());

        String caseId = objected(black);
        done(
                Service.OBJECTION,
                "/objections/" + caseId + "/decision",
                tokens.officer("court-420100"),
                Map.of("outcome", "UPHELD", "remedy", "WITHDRAWAL", "explanation", "示例：经核实有误"));
        soon().until(() -> queue().contains(red));
        String again = done(
                        Service.DESIGNATION, "/reinstatements/" + red, tokens.officer(LEAD), Map.of("act", "REINSTATE"))
                .path("entry")
                .asText();
        soon().until(() -> enjoyed().contains(again));
        assertThat(queue()).doesNotContain(red);
        assertThat(get(Service.DESIGNATION, "/entries/" + again + "/notice").text())
                .contains("该记录已被认定为错误");
    }

    private static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollInterval(EVERY);
    }

    /** Known to objection-service once it has read of the entry. */
    private String objected(String black) {
        Map<String, Object> body =
                Map.of("entry", black, "ground", "FACTS_WRONG", "statement", "示例：与事实不符", "evidence", List.of());
        return soon().until(
                        () -> post(Service.OBJECTION, "/objections", tokens.subject(code), body),
                        answer -> answer.status() == 201)
                .json()
                .path("caseId")
                .asText();
    }

    private Map<String, Object> honoured() {
        Map<String, Object> body = new HashMap<>();
        body.put("list", "RED");
        body.put("field", "EXEMPLARY_INDIVIDUALS");
        body.put("subjectKind", "INDIVIDUAL");
        body.put("name", SampleIndividual.NAME + "甲");
        body.put("code", code);
        body.put("authority", LEAD);
        body.put("decisionNumber", "示例决定〔2026〕" + System.nanoTime());
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(10).toString());
        body.put("ground", "HONOUR");
        body.put("honour", "诚信之星");
        body.put("statement", "示例事由");
        return body;
    }

    /** Ids of the entries on which the incentives of a desk rest. */
    private List<String> enjoyed() {
        Map<String, Object> question = Map.of("code", code, "place", "420100", "trade", "CREDIT_REPORTS");
        return done(Service.INCENTIVE, "/entitlements", tokens.desk(LEAD), question)
                .path("entitlements")
                .findValuesAsText("entry");
    }

    private List<String> queue() {
        Http.Answer answer = http.get(platform.url(Service.DESIGNATION) + "/reinstatements", tokens.officer(LEAD));
        return answer.json().findValuesAsText("entry");
    }

    private Http.Answer get(Service service, String path) {
        return http.get(platform.url(service) + path, tokens.subject(code));
    }

    private Http.Answer post(Service service, String path, String token, Map<String, Object> body) {
        return http.post(platform.url(service) + path, token, body);
    }

    private JsonNode done(Service service, String path, String token, Map<String, Object> body) {
        Http.Answer answer = post(service, path, token, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json();
    }
}
