package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.Addresses.Operation;
import org.junit.jupiter.api.Test;

/** While the databases take no connections, whatever is asked is answered, or can be asked again later. */
class DatabaseAwayAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UNAVAILABLE = 503;
    private static final String ANY_ID = "00000000-0000-4000-8000-000000000000";

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();
    private final Http http = new Http();

    private record Called(Operation operation, String who, Http.Answer answer) {}

    @Test
    void noOperationAnswersWithAnErrorOfTheServiceAndEveryServiceSaysWhenToAskAgain() throws SQLException {
        List<Operation> operations = Addresses.all(platform);
        List<Called> called;
        Http.Answer page;
        takeConnections(false);
        try {
            called = called(operations);
            page = http.get(platform.url(Service.PORTAL) + "/", "");
        } finally {
            takeConnections(true);
        }
        for (Service service : Service.withLists()) {
            await().atMost(PATIENCE)
                    .until(() -> http.get(platform.managementUrl(service) + "/health/ready", "")
                                    .status()
                            == 200);
        }
        assertThat(called).filteredOn(one -> one.answer().status() == 500).isEmpty();
        List<Called> away = called.stream()
                .filter(one -> one.answer().status() == UNAVAILABLE)
                .toList();
        away.forEach(one -> assertThat(one.answer().headers())
                .as(one.operation().toString())
                .containsKey("retry-after"));
        assertThat(away.stream()
                        .filter(one -> one.answer().text().contains("database-away"))
                        .map(one -> one.operation().service())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .isEqualTo(new TreeSet<>(Set.copyOf(Service.withLists())));
        assertThat(page.status()).as(page.text()).isNotEqualTo(500);
    }

    private List<Called> called(List<Operation> operations) {
        List<Callable<Called>> calls = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.method().equals("GET")) {
                callers()
                        .forEach((who, token) -> calls.add(() ->
                                new Called(operation, who, http.get(operation.address(platform, ANY_ID), token))));
            }
        }
        return Addresses.inParallel(calls);
    }

    private Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("everybody", "");
        callers.put("an authority", tokens.officer("tax-420000"));
        callers.put("a department", tokens.department("customs-000000"));
        callers.put("an auditor", tokens.auditor());
        return callers;
    }

    /** For the services alone: each signs in with a role of its own, and whoever is signed in is signed out. */
    private void takeConnections(boolean taken) throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            for (Service service : Service.withLists()) {
                statement.execute(
                        "ALTER ROLE credit_" + service.shortName() + "_service CONNECTION LIMIT " + (taken ? -1 : 0));
            }
            if (!taken) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE usename LIKE 'credit\\_%\\_service'");
            }
        }
    }
}
