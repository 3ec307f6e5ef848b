package org.creditlists.systemtest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.local.Http;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.jspecify.annotations.Nullable;

/** Single steps of a case, each checked. */
final class CaseSteps {

    private final CaseClient client;
    private final AtomicInteger refusedInside = new AtomicInteger();

    CaseSteps(CaseClient client) {
        this.client = client;
    }

    /** Attempts to apply a measure inside a suspension; all were refused. */
    int refusedInside() {
        return refusedInside.get();
    }

    List<JsonNode> acknowledge(Entry entry) {
        List<JsonNode> orders = new ArrayList<>();
        CaseClient.until("orders of " + entry.id(), () -> {
            orders.clear();
            orders(entry).forEach(orders::add);
            return !orders.isEmpty();
        });
        for (JsonNode order : orders) {
            CaseClient.expect(report(order, "acknowledgement"), 200);
        }
        return orders;
    }

    JsonNode orders(Entry entry) {
        return client.get(Service.INCENTIVE, "/entries/" + entry.id() + "/orders", client.auditor())
                .json();
    }

    Http.Answer report(JsonNode order, String what) {
        return client.post(
                Service.INCENTIVE,
                "/orders/" + order.get("order").asText() + "/" + what,
                client.tokens().department(order.get("department").asText()),
                null);
    }

    void tryToApply(JsonNode order) {
        int status = report(order, "application").status();
        CaseClient.check("applied, or refused with 409, not " + status, status == 200 || status == 409);
    }

    /** From the moment that incentive-service knows of it. */
    void nothingIsApplied(Entry entry, List<JsonNode> orders, Random random) {
        CaseClient.until(
                "the suspension is known",
                () -> client.listed(Service.INCENTIVE, entry).path("suspended").asBoolean());
        for (int i = 0; i < 2; i++) {
            Http.Answer answer = report(orders.get(random.nextInt(orders.size())), "application");
            CaseClient.check(
                    "no punishment is applied inside a suspension: " + answer.text(),
                    answer.status() == 409 && answer.json().get("code").asText().equals("order-suspended"));
            refusedInside.incrementAndGet();
        }
    }

    void appliedAgain(Entry entry, List<JsonNode> orders, Random random) {
        JsonNode order = orders.get(random.nextInt(orders.size()));
        CaseClient.until(
                "the measure of " + entry.id() + " stands again",
                () -> report(order, "application").status() == 200);
    }

    void ended(Entry entry) {
        CaseClient.until("every order of " + entry.id() + " is lifted", () -> {
            for (JsonNode order : orders(entry)) {
                if (!order.get("state").asText().equals("LIFTED")) {
                    return false;
                }
            }
            return true;
        });
    }

    String object(Entry entry, String ground) {
        Http.Answer answer = objectTo(entry, ground);
        CaseClient.expect(answer, 201);
        return answer.json().get("caseId").asText();
    }

    Http.Answer objectTo(Entry entry, String ground) {
        return client.post(
                Service.OBJECTION,
                "/objections",
                client.subject(entry),
                Map.of("entry", entry.id(), "ground", ground, "statement", "示例说明"));
    }

    void decide(String objection, String outcome, @Nullable String remedy) {
        Map<String, Object> verdict = new HashMap<>(Map.of("outcome", outcome, "explanation", "示例说明"));
        if (remedy == null) {
            verdict.put("reason", "INFORMATION_CORRECT");
        } else {
            verdict.put("remedy", remedy);
        }
        CaseClient.expect(
                client.post(Service.OBJECTION, "/objections/" + objection + "/decision", client.officer(), verdict),
                200);
    }

    void correct(Entry entry) {
        SampleCompanies.Company company = SampleCompanies.of(entry.code());
        Http.Answer answer = client.post(
                Service.DESIGNATION,
                "/designations",
                client.officer(),
                designation(company, entry.number(), "FALSE_INVOICES"));
        CaseClient.check(
                "corrected: " + answer.text(),
                answer.json().path("outcome").asText().equals("CORRECTED"));
    }

    String apply(Entry entry, int status) {
        Http.Answer answer = applyFor(entry);
        CaseClient.expect(answer, status);
        return answer.json().get("caseId").asText();
    }

    Http.Answer applyFor(Entry entry) {
        return client.post(
                Service.RESTORATION,
                "/restorations",
                client.subject(entry),
                Map.of(
                        "entry", entry.id(),
                        "route", "EXPLANATION",
                        "statement", "示例说明",
                        "commitment", "COMMITMENT-1"));
    }

    void grant(String application) {
        String path = "/restorations/" + application;
        CaseClient.expect(
                client.post(Service.RESTORATION, path + "/acceptance", client.officer(), Map.of("act", "ACCEPT")), 200);
        List<String> confirmed = List.of("RECTIFIED", "OBLIGATIONS_MET", "HARM_UNDONE");
        CaseClient.expect(
                client.post(
                        Service.RESTORATION,
                        path + "/decision",
                        client.officer(),
                        Map.of("outcome", "GRANTED", "confirmed", confirmed)),
                200);
    }

    Map<String, Object> designation(SampleCompanies.Company company, String number, String ground) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", CaseClient.AUTHORITY);
        body.put("decisionNumber", number);
        body.put("decisionDate", client.today().minusMonths(13).toString());
        body.put("ground", ground);
        body.put("statement", "示例事由");
        return body;
    }
}
