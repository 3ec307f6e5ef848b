package org.creditlists.objection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.casehandling.deadline.DeadlineSweep;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;

/** What people do to objections by HTTP, and what the other services tell. Every test has a subject of its own. */
public abstract class ObjectionCalls {

    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    protected static final AtomicInteger COUNT = new AtomicInteger(1_000);

    protected static final String OFFICER = TestTokens.officer("tax-420000");

    protected static final String WRONG = "示例：与事实不符";

    protected final String code = Samples.code(COUNT.incrementAndGet());

    protected final String subject = TestTokens.subject(code);

    protected final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    @Inject
    protected DeadlineSweep sweep;

    @Inject
    protected WorkingDays calendar;

    @Inject
    protected Lists lists;

    protected static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    protected List<String> acts(String id) {
        return get(subject, "/objections/" + id + "/timeline").extract().path("act");
    }

    protected Designated listed(ListKind list, boolean suspends) {
        return listed(list, suspends, code);
    }

    protected Designated listed(ListKind list, boolean suspends, String about) {
        Designated entry = PublishedEvents.designate(list, about, suspends, today, today);
        await().atMost(PATIENCE).until(() -> {
            var answer = get(TestTokens.auditor(), "/list/entries/" + entry.entry());
            return answer.extract().statusCode() == 200
                    && Boolean.TRUE.equals(answer.extract().<Boolean>path("known"));
        });
        return entry;
    }

    protected static boolean suspended(Designated entry) {
        return get(TestTokens.auditor(), "/list/entries/" + entry.entry())
                .extract()
                .path("suspended");
    }

    protected static void end(Designated entry, EndReason reason) {
        PublishedEvents.send(new Withdrawn(
                entry.entry(), entry.subject(), 2, entry.list(), reason, LocalDate.now(WorkingDays.LEGAL_ZONE), null));
        await().atMost(PATIENCE)
                .until(() -> get(TestTokens.auditor(), "/list/entries/" + entry.entry())
                                .extract()
                                .path("endReason")
                        != null);
    }

    protected ValidatableResponse object(Designated entry, String ground) {
        return raise(subject, entry.entry().value(), ground, List.of());
    }

    protected ValidatableResponse objectWith(Designated entry, UUID file) {
        return raise(subject, entry.entry().value(), "FACTS_WRONG", List.of(file));
    }

    protected static ValidatableResponse raise(String token, UUID entry, String ground, List<UUID> files) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("entry", entry.toString(), "ground", ground, "statement", WRONG, "evidence", files))
                .post("/objections")
                .then();
    }

    protected static ValidatableResponse decide(
            String token, String id, String outcome, @Nullable String remedy, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "explanation", "示例说明"));
        if (remedy != null) {
            body.put("remedy", remedy);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/objections/" + id + "/decision")
                .then();
    }

    protected static ValidatableResponse retract(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("act", "RETRACT"))
                .post("/objections/" + id + "/retraction")
                .then();
    }

    protected static ValidatableResponse acknowledge(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .post("/clearing-notices/" + id + "/acknowledgement")
                .then();
    }

    protected UUID upload(byte[] pdf) {
        return upload(pdf, "application/pdf");
    }

    protected UUID upload(byte[] content, String type) {
        return UUID.fromString(given().header("Authorization", "Bearer " + subject)
                .contentType(type)
                .body(content)
                .post("/objections/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("evidence"));
    }

    protected void refusedFile(byte[] content, String type, int status, String code) {
        given().header("Authorization", "Bearer " + subject)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/html", io.restassured.http.ContentType.BINARY)))
                .contentType(type)
                .body(content)
                .post("/objections/evidence")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    protected static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    protected static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
