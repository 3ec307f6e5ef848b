package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/** Somebody who does not exist (there is no county 429999), put on BLACK by a court. */
record SampleIndividual(String code, String entry) {

    /** With what the number of every sample individual begins, and of no sample company. */
    static final String COUNTY = "429999";
    /** With what the name of every sample individual begins, and of no sample company. */
    static final String NAME = "示例自然人";

    /** @param number of three digits, of nobody else's sample */
    static SampleIndividual designate(Platform platform, Tokens tokens, int number) {
        String code = code(number);
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "COURT_ENFORCEMENT");
        body.put("subjectKind", "INDIVIDUAL");
        body.put("name", NAME + "甲");
        body.put("code", code);
        body.put("authority", "court-420100");
        body.put("decisionNumber", "示例决定〔2026〕" + System.nanoTime());
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(2).toString());
        body.put("ground", "ABLE_BUT_REFUSES");
        body.put("statement", "示例事由");
        Http.Answer answer = new Http()
                .post(platform.url(Service.DESIGNATION) + "/designations", tokens.officer("court-420100"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new SampleIndividual(code, answer.json().get("entry").asText());
    }

    static String code(int number) {
        String seventeen = COUNTY + "19700101%03d".formatted(number);
        return seventeen + ResidentId.checkCharacter(seventeen);
    }
}
