package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.creditlists.contracts.decision.Articles;

/** Shared by the parts of the story: the company, the people who act, and ways to see whether a step came true. */
final class StoryStage {

    static final String AUTHORITY = "tax-420000";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Platform platform;
    final Tokens tokens;
    final SampleCompanies.Company company;
    final String officer;
    final String operator;
    final String auditor;
    final Http http = new Http();
    private final Consumer<String> tell;

    StoryStage(Platform platform, SampleCompanies.Company company, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
        this.company = company;
        this.tokens = new Tokens(platform.secrets().issuer(), Duration.ofMinutes(30));
        this.officer = tokens.officer(AUTHORITY);
        this.operator = tokens.operator();
        this.auditor = tokens.auditor();
    }

    void say(String line) {
        tell.accept(line);
    }

    String url(Service service, String path) {
        return platform.url(service) + path;
    }

    /** A token of the company itself. */
    String subject() {
        return tokens.subject(company.code());
    }

    /** Number of entries and digest of a service's own list. */
    Http.Answer digest(Service service) {
        return http.get(url(service, "/list/digest"), operator);
    }

    JsonNode ordersOf(String entry) {
        return http.get(url(Service.INCENTIVE, "/entries/" + entry + "/orders"), auditor)
                .json();
    }

    boolean allOrders(String entry, Predicate<JsonNode> condition) {
        JsonNode orders = ordersOf(entry);
        for (JsonNode order : orders) {
            if (!condition.test(order)) {
                return false;
            }
        }
        return !orders.isEmpty();
    }

    /** An inquiry about the company finds this many entries in force. */
    void inquiry(int expected) {
        Map<String, String> body =
                Map.of("code", company.code(), "purpose", "示例：办理许可", "legalGround", Articles.GUOFA_2016_33_ART_18);
        until("the inquiry answers with " + expected, () -> {
            Http.Answer answer =
                    http.post(url(Service.SHARING, "/inquiries"), tokens.department("customs-000000"), body);
            expect(answer, 200);
            return answer.json().get("entries").size() == expected;
        });
        say("  查询结果 / inquiry: " + expected + " 条在列 / in force");
    }

    /** The entry is so in all five services; says after how long in each. */
    void everywhere(String what, String entry, Predicate<JsonNode> condition) {
        Instant start = Instant.now();
        Map<Service, CompletableFuture<Long>> seen = new LinkedHashMap<>();
        StringBuilder line = new StringBuilder(what).append(':');
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service service : Service.withLists()) {
                seen.put(
                        service,
                        CompletableFuture.supplyAsync(
                                () -> {
                                    until(what + " in " + service.module(), () -> shows(service, entry, condition));
                                    return Duration.between(start, Instant.now())
                                            .toMillis();
                                },
                                threads));
            }
            seen.forEach((service, millis) -> line.append(' ')
                    .append(service.shortName())
                    .append(' ')
                    .append(millis.join())
                    .append(" ms"));
        }
        say(line.toString());
    }

    private boolean shows(Service service, String entry, Predicate<JsonNode> condition) {
        Http.Answer answer = http.get(url(service, "/list/entries/" + entry), auditor);
        return answer.status() == 200 && condition.test(answer.json());
    }

    static Predicate<JsonNode> inForce(boolean suspended) {
        return entry -> !entry.has("endReason")
                && entry.get("known").asBoolean()
                && entry.get("suspended").asBoolean() == suspended;
    }

    static Predicate<JsonNode> ended(String reason) {
        return entry -> entry.path("endReason").asText().equals(reason)
                && !entry.get("known").asBoolean();
    }

    static void expect(Http.Answer answer, int status) {
        check("HTTP " + status + ", not " + answer.status() + " " + answer.text(), answer.status() == status);
    }

    static void check(String what, boolean isTrue) {
        if (!isTrue) {
            throw new IllegalStateException("not true: " + what);
        }
    }

    static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** Looks every 20 ms: services that have just started need the processors more than the questions do. */
    static void until(String what, Duration patience, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(condition::getAsBoolean);
    }
}
