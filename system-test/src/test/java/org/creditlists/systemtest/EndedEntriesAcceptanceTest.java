package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.Addresses.Answer;
import org.creditlists.systemtest.Addresses.Operation;
import org.junit.jupiter.api.Test;

/** An entry that was restored is read by nobody but its authority and auditors, by whatever operation and id. */
class EndedEntriesAcceptanceTest {

    private static final String RESTORED = """
            SELECT entry_id::text, authority, subject_id::text FROM list_entry WHERE restored ORDER BY entry_id LIMIT 1
            """;

    private static final String OWED = "a department that owed a measure";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private final Platform platform = RunningPlatform.get();

    private record Ended(String entry, String authority, String subject, String department) {}

    @Test
    void noReadOfAnybodyElseTellsOfAnEntryThatEnded() throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        Ended ended = ended();
        List<Operation> reads = Addresses.all(platform).stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
        assertThat(reads).filteredOn(read -> read.path().contains("{entry}")).hasSizeGreaterThan(10);
        List<Callable<Optional<String>>> calls = new ArrayList<>();
        others(ended).forEach((who, token) -> {
            for (Operation read : reads) {
                calls.add(() -> told(read, ended.entry(), ended, who, token));
                if (read.path().contains("{subject}")) {
                    calls.add(() -> told(read, ended.subject(), ended, who, token));
                }
            }
        });
        assertThat(Addresses.inParallel(calls).stream().flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void itsAuthorityAndAuditorsReadIt() throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        Ended ended = ended();
        Tokens tokens = RunningPlatform.tokens();
        for (String token : List.of(tokens.officer(ended.authority()), tokens.auditor())) {
            Answer answer = Addresses.call(
                    new Operation(Service.SHARING, "GET", "/list/entries/{entry}", "", Set.of()),
                    platform.url(Service.SHARING) + "/list/entries/" + ended.entry(),
                    token);
            assertThat(answer.text()).contains("RESTORED", ended.entry());
        }
    }

    /** Empty when nothing is told: an answer that only repeats what it was asked is the same for an id of nothing. */
    private Optional<String> told(Operation read, String id, Ended ended, String who, String token) {
        Answer answer = Addresses.call(read, read.address(platform, id), token);
        boolean isAbout = read.path().contains("{entry}") && !answer.text().equals("[]");
        if (answer.status() >= 400
                || !isAbout && !answer.text().contains(ended.entry())
                || isStillToBeConfirmed(read, who)) {
            return Optional.empty();
        }
        Answer nothing = Addresses.call(read, read.address(platform, NOTHING), token);
        return answer.text().equals(nothing.text().replace(NOTHING, id)) && read.hasParameter()
                ? Optional.empty()
                : Optional.of(read + " tells " + who);
    }

    /** Who carried a measure out is told that it is over, until it has confirmed that it stopped. */
    private static boolean isStillToBeConfirmed(Operation read, String who) {
        return who.equals(OWED)
                && read.service() == Service.INCENTIVE
                && read.path().equals("/orders");
    }

    private Map<String, String> others(Ended ended) {
        Tokens tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(1), "somebody", "DIVISION");
        Map<String, String> others = new LinkedHashMap<>();
        others.put("everybody", "");
        others.put("the officer of another authority", tokens.officer("market-420000"));
        others.put("the platform of the province", tokens.platform("420000"));
        others.put("the platform of another province", tokens.platform("330000"));
        others.put("a department", tokens.department("customs-000000"));
        others.put(OWED, tokens.department(ended.department()));
        others.put("a liaison", tokens.liaison("customs-000000"));
        others.put("another subject", tokens.subject(SampleIndividual.code(799)));
        others.put("a desk", tokens.desk("credit-420100"));
        others.put("an approver", tokens.approver("customs-000000"));
        others.put("a reviewer", tokens.reviewer());
        others.put("an enterprise", tokens.enterprise("sample"));
        others.put("a provider", tokens.provider("sample"));
        others.put("the registrar", tokens.registrar());
        others.put("the operator", tokens.operator());
        return others;
    }

    private Ended ended() throws SQLException {
        String[] entry = row(Service.SHARING, RESTORED, 3);
        String orders = "SELECT department FROM measure_order WHERE entry_id = '%s' ORDER BY department LIMIT 1"
                .formatted(entry[0]);
        return new Ended(entry[0], entry[1], entry[2], row(Service.INCENTIVE, orders, 1)[0]);
    }

    private String[] row(Service service, String sql, int columns) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            String[] row = new String[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = rows.getString(i + 1);
            }
            return row;
        }
    }
}
