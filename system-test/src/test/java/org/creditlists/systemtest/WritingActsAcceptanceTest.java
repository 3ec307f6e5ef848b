package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.systemtest.WritingActs.Act;
import org.junit.jupiter.api.Test;

/** Nobody acts unrecorded: whatever is written, the service that writes it keeps who did it (security/F1). */
class WritingActsAcceptanceTest {

    /** What the walk does not do, with the reason; it only shrinks. */
    private static final Map<String, String> NOT_DONE = Map.of(
            "/events/tables/{table}/taking-over",
            "only a table that somebody has changed by hand is taken over: TamperedTablesAcceptanceTest",
            "/parked/{id}/retry",
            "only a message that was parked is tried again: ParkedResourceTest",
            "/parked/{id}/discarding",
            "only a message that was parked is discarded: ParkedResourceTest");

    private static final String AUTHORS = """
            SELECT DISTINCT concat_ws('|', metadata->>'sub', metadata->>'org', metadata->>'role', metadata->>'jti',
                metadata->>'request')
            FROM event WHERE metadata->>'by' = 'person'
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform = RunningPlatform.get();
    private final List<Act> acts = WritingActs.played().acts();

    @Test
    void everyOperationThatWritesIsCalledRightly() {
        Set<String> done = acts.stream().filter(Act::isDone).map(Act::operation).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Set<String> unexpected = new TreeSet<>();
        for (Addresses.Operation operation : Addresses.all(platform)) {
            if (operation.method().equals("GET") || operation.isPublic()) {
                continue;
            }
            boolean isDone = done.contains(operation.toString());
            if (NOT_DONE.containsKey(operation.path())) {
                if (isDone) {
                    unexpected.add(operation.toString());
                }
            } else if (!isDone) {
                missing.add(operation.toString());
            }
        }
        assertThat(acts).filteredOn(act -> !act.isDone()).isEmpty();
        assertThat(missing).isEmpty();
        assertThat(unexpected).as("works, and is still in the list").isEmpty();
    }

    @Test
    void whateverIsWrittenItsServiceKeepsWhoDidIt() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unrecorded()).isEmpty());
        System.out.printf(
                "authors: %d acts, %d operations%n",
                acts.size(), new HashSet<>(acts.stream().map(Act::operation).toList()).size());
    }

    private List<String> unrecorded() throws SQLException {
        Map<Service, Set<String>> authors = new EnumMap<>(Service.class);
        Map<Service, SecurityLines> logs = new EnumMap<>(Service.class);
        for (Service service : Service.withLists()) {
            authors.put(service, new HashSet<>(column(service, AUTHORS)));
            logs.put(service, SecurityLines.of(platform, service));
        }
        String inquiries =
                SecurityLines.text(platform, Service.SHARING, "SELECT content FROM inquiry_batch ORDER BY batch");
        return acts.stream()
                .filter(Act::isDone)
                .filter(act -> !authors.getOrDefault(act.service(), Set.of()).contains(author(act))
                        && !logs.getOrDefault(act.service(), new SecurityLines(""))
                                .tell(act)
                        && !(act.operation().startsWith("sharing POST /inquiries")
                                && inquiries.contains(Claims.of(act.token(), "sub"))))
                .map(act -> act.operation() + " by " + author(act))
                .toList();
    }

    /** As the metadata of an event says it. */
    private static String author(Act act) {
        String organisation = Claims.of(act.token(), "org");
        return Claims.of(act.token(), "sub") + (organisation.isEmpty() ? "" : "|" + organisation) + "|"
                + Claims.list(act.token(), "groups") + "|" + Claims.of(act.token(), "jti") + "|" + act.request();
    }

    private List<String> column(Service service, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
