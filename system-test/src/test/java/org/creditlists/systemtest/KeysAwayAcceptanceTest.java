package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.Addresses.Operation;
import org.junit.jupiter.api.Test;

/** While the keys of dossiers are away, whatever would name somebody answers that it can be asked again later. */
class KeysAwayAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TAX = "tax-420000";
    private static final int UNAVAILABLE = 503;
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();
    private final Http http = new Http();
    private final SampleCompanies.Company company = SampleCompanies.of(919_105);

    private record Reading(Operation operation, String who, Http.Answer answer) {}

    @Test
    void noReadAnswersWithAnErrorOfTheServiceAndEveryServiceSaysWhenToAskAgain() throws SQLException {
        String entry = designated();
        String objection = objected(entry);
        List<Reading> readings;
        Http.Answer designation;
        Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
        allowConnections(false);
        try {
            readings = readings(List.of(entry, objection));
            designation = http.post(
                    platform.url(Service.DESIGNATION) + "/designations",
                    tokens.officer(TAX),
                    BlackDesignation.of(SampleCompanies.of(919_106), "钥"));
            for (String language : List.of("zh-CN", "en")) {
                for (String path : List.of("/entry/" + entry, "/workbench/objections/" + objection, "/rules")) {
                    pages.put(language + " " + path, page(path, language));
                }
            }
        } finally {
            allowConnections(true);
        }
        await().atMost(PATIENCE)
                .until(() -> http.get(platform.url(Service.DESIGNATION) + "/entries", tokens.officer(TAX))
                                .status()
                        == 200);
        assertThat(readings).filteredOn(one -> one.answer().status() == 500).isEmpty();
        List<Reading> away =
                readings.stream().filter(KeysAwayAcceptanceTest::isAway).toList();
        assertThat(services(away)).isEqualTo(new TreeSet<>(Service.withLists()));
        away.forEach(one -> saysWhenToAskAgain(one.operation().toString(), one.answer()));
        saysWhenToAskAgain("POST /designations", designation);
        pages.forEach(KeysAwayAcceptanceTest::saysInWords);
    }

    private HttpResponse<String> page(String path, String language) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create(platform.url(Service.PORTAL) + path))
                            .header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .header("Authorization", "Bearer " + tokens.officer(TAX))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A page that names nobody is there as always; one that would says in the reader's language that it cannot now. */
    private static void saysInWords(String what, HttpResponse<String> page) {
        assertThat(page.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("text/html");
        if (what.endsWith("/rules")) {
            assertThat(page.statusCode()).as(what).isEqualTo(200);
        } else if (what.contains("/workbench/") || page.statusCode() != 200) {
            // What everybody may read of an entry is in memory as long as the process runs.
            assertThat(page.statusCode()).as("%s: %s", what, page.body()).isEqualTo(UNAVAILABLE);
            assertThat(page.body())
                    .as(what)
                    .contains(what.startsWith("en") ? "Whom entries are about cannot be read" : "暂时无法读取主体信息");
        }
    }

    private static boolean isAway(Reading one) {
        return one.answer().status() == UNAVAILABLE && one.answer().text().contains("keys-away");
    }

    private static Set<Service> services(List<Reading> readings) {
        return readings.stream().map(one -> one.operation().service()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void saysWhenToAskAgain(String what, Http.Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isEqualTo(UNAVAILABLE);
        assertThat(answer.json().path("code").asText()).as(what).isEqualTo("keys-away");
        assertThat(answer.headers()).as(what).containsKey("retry-after");
    }

    private List<Reading> readings(List<String> ids) {
        List<Callable<Reading>> calls = new ArrayList<>();
        for (Operation operation : Addresses.all(platform)) {
            if (operation.method().equals("GET")) {
                for (String id : operation.hasParameter() ? ids : List.of("")) {
                    readers()
                            .forEach((who, token) -> calls.add(() ->
                                    new Reading(operation, who, http.get(operation.address(platform, id), token))));
                }
            }
        }
        return Addresses.inParallel(calls);
    }

    private Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("everybody", "");
        readers.put("the authority", tokens.officer(TAX));
        readers.put("the subject", tokens.subject(company.code()));
        readers.put("a department", tokens.department("customs-000000"));
        readers.put("the platform", tokens.platform("420000"));
        readers.put("an auditor", tokens.auditor());
        readers.put("a reviewer", tokens.reviewer());
        return readers;
    }

    private String designated() {
        Http.Answer answer = http.post(
                platform.url(Service.DESIGNATION) + "/designations",
                tokens.officer(TAX),
                BlackDesignation.of(company, "钥"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String entry = answer.json().get("entry").asText();
        for (Service service : Service.withLists()) {
            await().atMost(PATIENCE)
                    .until(() -> http.get(platform.url(service) + "/list/entries/" + entry, tokens.auditor())
                            .json()
                            .path("known")
                            .asBoolean());
        }
        await().atMost(PATIENCE).until(() -> !http.get(
                        platform.url(Service.INCENTIVE) + "/entries/" + entry + "/orders", tokens.auditor())
                .json()
                .isEmpty());
        return entry;
    }

    private String objected(String entry) {
        Http.Answer raised = http.post(
                platform.url(Service.OBJECTION) + "/objections",
                tokens.subject(company.code()),
                Map.of("entry", entry, "ground", "FACTS_WRONG", "statement", "示例：与事实不符"));
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        return raised.json().get("caseId").asText();
    }

    private void allowConnections(boolean allowed) throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE credit_keys ALLOW_CONNECTIONS " + allowed);
            if (!allowed) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'credit_keys'");
            }
        }
    }
}
