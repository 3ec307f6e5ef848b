package org.creditlists.restoration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.casehandling.deadline.DeadlineReaction;
import org.creditlists.casehandling.deadline.DeadlineSweep;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.shielding.ShieldingHandling;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;

/** What people do to applications by HTTP, and what the other services tell. Every test has a subject of its own. */
public abstract class RestorationCalls {

    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    protected static final AtomicInteger COUNT = new AtomicInteger(5_000);

    protected static final String OFFICER = TestTokens.officer("tax-420000");

    protected static final Set<String> CONFIRMED = Set.of("RECTIFIED", "OBLIGATIONS_MET");

    protected final String code = Samples.code(COUNT.incrementAndGet());

    protected final String subject = TestTokens.subject(code);

    protected final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    @Inject
    protected DeadlineSweep sweep;

    @Inject
    protected ShieldingHandling shieldings;

    @Inject
    protected WorkingDays calendar;

    @Inject
    protected Lists lists;

    @Inject
    protected DataSource dataSource;

    @Inject
    protected DeadlineReaction reaction;

    protected static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    protected List<String> acts(String id) {
        return get(subject, "/restorations/" + id + "/timeline").extract().path("act");
    }

    protected Designated listed(ListKind list, @Nullable LocalDate restorableFrom) {
        Designated entry = PublishedEvents.designate(list, code, true, restorableFrom, today);
        await().atMost(PATIENCE)
                .until(() ->
                        lists.find(entry.entry()).filter(found -> found.known()).isPresent());
        return entry;
    }

    protected ValidatableResponse check(Designated entry, @Nullable String route) {
        return check(subject, entry, route);
    }

    protected static ValidatableResponse check(String token, Designated entry, @Nullable String route) {
        Map<String, Object> body = new HashMap<>(Map.of("entry", entry.entry().toString()));
        if (route != null) {
            body.put("route", route);
        }
        return post(token, "/restorations/check", body);
    }

    protected ValidatableResponse apply(Designated entry) {
        return applyBy(entry, "COMMITMENT");
    }

    protected ValidatableResponse applyBy(Designated entry, String route) {
        return apply(entry, Map.of("route", route, "commitment", "COMMITMENT-1"));
    }

    protected ValidatableResponse apply(Designated entry, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("entry", entry.entry().toString(), "statement", "示例：已补缴税款", "route", "COMMITMENT"));
        body.putAll(more);
        return post(subject, "/restorations", body);
    }

    /** Applies where a body stands above the authority. */
    protected String applyBelow(Designated entry) {
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", new FieldCode("TAXATION")));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", new FieldCode("TAXATION")));
        String id = apply(entry).statusCode(201).extract().path("caseId");
        await().atMost(PATIENCE).until(() -> get(subject, "/restorations/" + id)
                .extract()
                .path("authority.zh")
                .equals("示例机构 tax-420000"));
        return id;
    }

    protected static ValidatableResponse accept(String token, String id) {
        return post(token, "/restorations/" + id + "/acceptance", Map.of("act", "ACCEPT"));
    }

    protected static ValidatableResponse withdraw(String token, String id) {
        return post(token, "/restorations/" + id + "/withdrawal", Map.of("act", "WITHDRAW"));
    }

    protected static ValidatableResponse grant(String token, String id, Set<String> confirmed) {
        return post(token, "/restorations/" + id + "/decision", Map.of("outcome", "GRANTED", "confirmed", confirmed));
    }

    protected static ValidatableResponse refuse(String token, String id, String reason, LocalDate next) {
        return post(
                token,
                "/restorations/" + id + "/decision",
                Map.of("outcome", "REFUSED", "reason", reason, "explanation", "示例说明", "nextTryFrom", next.toString()));
    }

    protected static ValidatableResponse shield(String token, Designated entry, LocalDate until) {
        return post(
                token,
                "/shieldings",
                Map.of(
                        "entry",
                        entry.entry().toString(),
                        "court",
                        "示例法院",
                        "document",
                        "示例破〔2026〕1号",
                        "until",
                        until.toString()));
    }

    protected static ValidatableResponse endShield(String token, String id) {
        return post(token, "/shieldings/" + id + "/end", Map.of("act", "END_SHIELDING"));
    }

    protected static ValidatableResponse recognise(String token, String provider) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of(
                        "zh", "示例培训机构",
                        "en", "Sample provider",
                        "training", true,
                        "service", false,
                        "document", "示例认可〔2026〕1号",
                        "from", "2026-01-01"))
                .put("/providers/" + provider)
                .then();
    }

    protected static ValidatableResponse record(String token, String code, int hours, LocalDate on, String document) {
        return post(
                token,
                "/attendances",
                Map.of("code", code, "kind", "TRAINING", "hours", hours, "on", on.toString(), "document", document));
    }

    protected static ValidatableResponse post(String token, String path, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
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
