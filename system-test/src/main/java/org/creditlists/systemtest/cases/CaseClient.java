package org.creditlists.systemtest.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.jspecify.annotations.Nullable;

/** Calls the services as the people of a case do. */
final class CaseClient {

    static final String AUTHORITY = "tax-420000";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final Tokens tokens;
    private final Http http = new Http();
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
    private final String officer;
    private final String operator;
    private final String auditor;

    CaseClient(Platform platform) {
        this.platform = platform;
        this.tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(2));
        this.officer = tokens.officer(AUTHORITY);
        this.operator = tokens.operator();
        this.auditor = tokens.auditor();
    }

    Http http() {
        return http;
    }

    Tokens tokens() {
        return tokens;
    }

    LocalDate today() {
        return today;
    }

    String officer() {
        return officer;
    }

    String auditor() {
        return auditor;
    }

    JsonNode listed(Service service, Entry entry) {
        return get(service, "/list/entries/" + entry.id(), auditor).json();
    }

    void untilSame() {
        until("all lists are equal", () -> {
            Set<String> digests = new HashSet<>();
            for (Service service : Service.withLists()) {
                digests.add(get(service, "/list/digest", operator).text());
            }
            return digests.size() == 1;
        });
    }

    String subject(Entry entry) {
        return tokens.subject(entry.code());
    }

    Http.Answer get(Service service, String path, String token) {
        return http.get(platform.url(service) + path, token);
    }

    Http.Answer post(Service service, String path, String token, @Nullable Object body) {
        return http.post(platform.url(service) + path, token, body);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + json, e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static void expect(Http.Answer answer, int status) {
        check("HTTP " + status + ", not " + answer.status() + " " + answer.text(), answer.status() == status);
    }

    static void check(String what, boolean true_) {
        if (!true_) {
            throw new IllegalStateException("not true: " + what);
        }
    }

    static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            check(
                    what + " (after " + PATIENCE.toSeconds() + " s)",
                    Instant.now().isBefore(end));
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
