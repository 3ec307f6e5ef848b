package org.creditlists.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;

/** How fast a service counter is answered at five million orders. */
final class CounterBench {

    private static final int SUBJECTS = 833_334;
    private static final int SUBJECTS_AT_ONCE = 10_000;
    private static final int CALLERS = 16;
    private static final Duration TIME = Duration.ofSeconds(30);

    private static final String INSERT = """
            WITH s AS (SELECT gen_random_uuid() AS entry, gen_random_uuid() AS subject, h
                       FROM unnest(?::text[]) AS h),
            e AS (INSERT INTO list_entry (entry_id, subject_id, subject_kind, list, field, standard_id,
            standard_version,
                    authority, objection_suspends, version, ground, decision_date, valid_until, display_until,
                    publication_needs, consent_version, consented, delivered, end_version, restored,
                    restoration_conditions)
                  SELECT entry, subject, 'ORGANISATION', 'RED', 'TAXATION', 'TAXATION-RED', 1, 'tax-420000',
                  true, 1, 'G',
                    current_date - 10, current_date + 300, current_date + 300, '', 0, false, 0, 0, false, '' FROM
                    s),
            d AS (INSERT INTO dossier SELECT entry, subject, 'ORGANISATION', h, true, NULL, NULL FROM
            s)
            INSERT INTO measure_order (order_id, entry_id, measure, measure_version, department, memorandum,
              memorandum_version, state, suspended, turn, confirmed, ordered_on, step, step_from, due_on,
              provisional,
              next_on, overdue)
            SELECT gen_random_uuid(), entry, m.measure, 1, m.department, 'MOU-TAXATION-RED', 1, 'ORDERED', false,
            0, 0,
              current_date, 'ACKNOWLEDGE', current_date, current_date + 3, false, current_date + 2, false
            FROM s CROSS JOIN (VALUES ('INC-S2-04-01', 'tax-000000'), ('INC-S2-04-02', 'tax-000000'),
              ('INC-S2-05-01', 'finance-000000'), ('INC-S2-07-01', 'banking-000000'), ('INC-S2-08-01',
              'development-000000'),
              ('INC-S2-06-01', 'market-000000')) AS m(measure, department)
            """;

    private final Platform platform;

    CounterBench(Platform platform) {
        this.platform = platform;
    }

    void run() throws Exception {
        var hash = new KeyedHash(platform.secrets().identityKey(), Service.INCENTIVE.module(), List.of());
        long start = System.nanoTime();
        fill(hash);
        long orders = Watch.count(platform, Service.INCENTIVE, "measure_order");
        System.out.printf("  %,d orders filled in %.0f s%n", orders, (System.nanoTime() - start) / 1e9);
        String desk = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).desk("tax-000000");
        String entitlements = platform.url(Service.INCENTIVE) + "/entitlements";
        String constant = platform.url(Service.INCENTIVE) + "/measures/terms";
        Http.Answer first = new Http()
                .post(entitlements, desk, Map.of("code", PushLists.code(1), "place", "420100", "trade", "GOVERNMENT"));
        if (first.status() != 200 || first.json().get("entitlements").size() != 3) {
            throw new IllegalStateException(first.text());
        }
        settle();
        byte[] terms = PlainHttp.request("GET", constant, desk, "");
        IntFunction<byte[]> ask = i -> PlainHttp.request(
                "POST",
                entitlements,
                desk,
                "{\"code\":\"" + PushLists.code(scattered(i)) + "\",\"place\":\"420100\",\"trade\":\"GOVERNMENT\"}");
        var load = new Load(entitlements, CALLERS, TIME);
        load.measure("warm-up, the constant answer", i -> terms);
        load.measure("warm-up, the desk", ask);
        load.measure("warm-up, the desk again", ask);
        load.measure("constant JSON of the same service", i -> terms);
        load.measure("counter, its check logged durably", ask);
    }

    /** What was filled in is on disk, and Debezium has passed it by. */
    private void settle() throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.INCENTIVE));
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            Watch.until("Debezium", () -> {
                try (var row = statement.executeQuery(
                        "SELECT min(pg_current_wal_lsn() - r.sent_lsn) < 1000000 FROM pg_replication_slots s"
                                + " JOIN pg_stat_replication r ON r.pid = s.active_pid WHERE s.slot_name ="
                                + " 'credit_incentive'")) {
                    row.next();
                    return row.getBoolean(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** Everyone once, in no order. */
    private static int scattered(int i) {
        return (int) (i * 611_953L % SUBJECTS);
    }

    /** Subjects on RED with six orders each, as rows: what the desk reads is these rows. */
    private void fill(KeyedHash hash) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.INCENTIVE));
                var statement = connection.prepareStatement(INSERT);
                var analyse = connection.createStatement()) {
            for (int from = 0; from < SUBJECTS; from += SUBJECTS_AT_ONCE) {
                String[] hashes = new String[Math.min(SUBJECTS_AT_ONCE, SUBJECTS - from)];
                int first = from;
                Arrays.setAll(hashes, i -> hash.in(HashedColumn.DOSSIER, hash.of(PushLists.code(first + i))));
                statement.setArray(1, connection.createArrayOf("text", hashes));
                statement.executeUpdate();
            }
            analyse.execute("VACUUM ANALYZE");
        }
    }
}
