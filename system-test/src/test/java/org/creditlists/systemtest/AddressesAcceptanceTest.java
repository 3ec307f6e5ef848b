package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.Test;

/** ADR 72: who is not in the registry, and who asks for what is another's, over every address of the five services. */
class AddressesAcceptanceTest {

    private static final Set<String> OF_BODIES =
            Set.of("officer", "platform", "department", "liaison", "desk", "approver");
    private static final String UUID_COLUMNS = """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'uuid' AND is_updatable = 'YES' ORDER BY 1, 2
            """;

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();

    @Test
    void nobodyActsOrReadsForABodyThatTheRegistryDoesNotKnow() {
        String id = UUID.randomUUID().toString();
        List<Callable<List<String>>> calls = new ArrayList<>();
        for (Addresses.Operation operation : Addresses.all(platform)) {
            calls.add(() -> asStrangers(operation, operation.address(platform, id)));
        }
        List<String> refused =
                Addresses.inParallel(calls).stream().flatMap(List::stream).toList();
        assertThat(refused)
                .filteredOn(code -> code.equals("organisation-not-registered"))
                .hasSizeGreaterThan(80);
        assertThat(refused)
                .filteredOn(code -> code.equals("region-not-registered"))
                .hasSizeGreaterThan(10);
    }

    /** Refusal codes; what is open without a token is not asked. */
    private List<String> asStrangers(Addresses.Operation operation, String address) {
        List<String> codes = new ArrayList<>();
        if (Addresses.call(operation, address, "").status() != 401) {
            return codes;
        }
        for (String role : OF_BODIES) {
            codes.add(refusal(operation, address, token(role, Map.of("org", "museum-999999", "region", "999999"))));
        }
        for (String region : List.of("33", "00", "000000")) {
            Map<String, String> claims = Map.of("org", "platform-420000", "region", region);
            codes.add(refusal(operation, address, token("platform", claims)));
        }
        return codes;
    }

    @Test
    void aSecondRoleDoesNotMakeUpForWhatAnotherLacks() {
        String id = UUID.randomUUID().toString();
        Map<String, String> noRegion = Map.of("org", "platform-420000");
        String one = token("platform", noRegion);
        String several = platform.secrets().issuer().sign("nobody", OF_BODIES, noRegion, Duration.ofMinutes(30));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (Addresses.Operation operation : Addresses.all(platform)) {
            calls.add(() -> {
                String address = operation.address(platform, id);
                if (!code(Addresses.call(operation, address, one)).equals("region-not-registered")) {
                    return 0;
                }
                Addresses.Answer answer = Addresses.call(operation, address, several);
                assertThat(code(answer)).as(operation.toString()).isEqualTo("region-not-registered");
                return 1;
            });
        }
        int both =
                Addresses.inParallel(calls).stream().mapToInt(Integer::intValue).sum();
        assertThat(both).isGreaterThan(10);
    }

    private String token(String role, Map<String, String> claims) {
        return platform.secrets().issuer().sign("nobody", Set.of(role), claims, Duration.ofMinutes(30));
    }

    private static String code(Addresses.Answer answer) {
        return answer.text().replaceAll("(?s).*\"code\":\"([^\"]*)\".*", "$1");
    }

    private static String refusal(Addresses.Operation operation, String address, String token) {
        Addresses.Answer answer = Addresses.call(operation, address, token);
        assertThat(answer.status()).as("%s: %s", operation, answer.text()).isEqualTo(403);
        String code = code(answer);
        assertThat(code)
                .as("%s: %s", operation, answer.text())
                .isIn("forbidden", "organisation-not-registered", "region-not-registered");
        return code;
    }

    @Test
    void whatIsAnothersIsAnsweredAsWhatIsNot() throws SQLException {
        RunningPlatform.samples();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (Service service : Service.withLists()) {
            Set<String> ids = ids(service);
            assertThat(ids).as(service.module()).hasSizeGreaterThan(3);
            Addresses.all(platform).stream()
                    .filter(operation -> operation.service() == service && operation.hasParameter())
                    .forEach(operation -> calls.add(() -> compared(operation, ids)));
        }
        int compared =
                Addresses.inParallel(calls).stream().mapToInt(Integer::intValue).sum();
        assertThat(compared).isGreaterThan(500);
    }

    /** Of bodies and a person that nothing is about, and that designated nothing. */
    private int compared(Addresses.Operation operation, Set<String> ids) {
        if (Addresses.call(operation, operation.address(platform, ids.iterator().next()), "")
                        .status()
                != 401) {
            return 0;
        }
        int compared = 0;
        for (String token : List.of(
                tokens.officer("honesty-society"),
                tokens.department("honesty-society"),
                tokens.liaison("honesty-society"),
                tokens.approver("honesty-society"),
                tokens.platform("330000"),
                tokens.subject("91350100M000100Y43"))) {
            String random = UUID.randomUUID().toString();
            String act = operation.act();
            Addresses.Answer nothing = Addresses.call(operation, operation.address(platform, random), token, act);
            if (nothing.text().contains("\"forbidden\"")) {
                continue;
            }
            for (String id : ids) {
                Addresses.Answer others = Addresses.call(operation, operation.address(platform, id), token, act);
                assertThat(others.status())
                        .as("%s: %s", operation, others.text())
                        .isEqualTo(nothing.status());
                assertThat(others.text().replace(id, random))
                        .as(operation.toString())
                        .isEqualTo(nothing.text());
                compared++;
            }
        }
        return compared;
    }

    /** One id of each kind that a service has. */
    private Set<String> ids(Service service) throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        try (Connection connection = DriverManager.getConnection(
                        platform.postgres().jdbcUrl(platform.database(service)),
                        PostgresServer.USER,
                        platform.secrets().databasePassword());
                var statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(UUID_COLUMNS)) {
                while (rows.next()) {
                    columns.add("SELECT " + rows.getString(2) + "::text FROM " + rows.getString(1) + " WHERE "
                            + rows.getString(2) + " IS NOT NULL LIMIT 1");
                }
            }
            for (String column : columns) {
                try (ResultSet rows = statement.executeQuery(column)) {
                    if (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
        }
        return ids;
    }
}
