package org.creditlists.bench;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.postgresql.PGConnection;

/** Fills the tables of sharing with entries in force, as the service writes them. */
final class SharingRows {

    /** Fewer to find out where time goes; figures are told of five million. */
    static final int ENTRIES = Integer.getInteger("credit.bench.entries", 5_000_000);

    static final String NAMESAKES = "示例同名贸易有限公司";

    private final Connection connection;
    private final KeyedHash hash;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    private SharingRows(Connection connection, KeyedHash hash) {
        this.connection = connection;
        this.hash = hash;
    }

    /** Rows, and the offset that they amount to. */
    static void fill(Platform platform) throws SQLException, IOException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                var statement = connection.createStatement()) {
            var rows = new SharingRows(
                    connection, new KeyedHash(platform.secrets().identityKey(), Service.SHARING.module(), List.of()));
            // No note for each row: their sums are taken over, as those of a table that is there already.
            statement.execute("SET session_replication_role = replica");
            rows.fillEntries();
            rows.fillDossiers();
            rows.fillSharedEntries();
            statement.execute("UPDATE feed_head SET changed = 1, state = NULL, entries = " + ENTRIES);
            statement.execute(
                    "INSERT INTO feed_offset (changed, entries, digest, at) VALUES (1, " + ENTRIES + ", '', now())");
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private void fillEntries() throws SQLException, IOException {
        copy(
                "list_entry (entry_id, subject_id, subject_kind, list, field, standard_id, standard_version,"
                        + " authority,"
                        + " objection_suspends, version, ground, decision_date, valid_until, display_until,"
                        + " publication_needs,"
                        + " consent_version, consented, delivered, end_version, restored, restoration_conditions)",
                i -> String.join(
                        "\t",
                        id(i).toString(),
                        subject(i).toString(),
                        "ORGANISATION",
                        "BLACK",
                        field(i),
                        field(i) + "-BLACK",
                        "1",
                        "tax-420000",
                        "t",
                        "1",
                        "TAX_EVASION",
                        today.minusDays(9).toString(),
                        today.plusDays(300).toString(),
                        today.plusDays(300).toString(),
                        "",
                        "0",
                        "f",
                        "0",
                        "0",
                        "f",
                        ""));
    }

    private void fillDossiers() throws SQLException, IOException {
        copy(
                "dossier",
                i -> String.join(
                        "\t",
                        id(i).toString(),
                        subject(i).toString(),
                        "ORGANISATION",
                        hash.in(HashedColumn.DOSSIER, hash.of(PushLists.code(i))),
                        "t",
                        "\\N",
                        "\\N"));
    }

    private void fillSharedEntries() throws SQLException, IOException {
        copy("shared_entry (entry_id, payload, changed)", i -> {
            String json = "{\"entry\":\"" + id(i) + "\",\"subject\":\"" + subject(i)
                    + "\",\"subjectKind\":\"ORGANISATION\",\"name\":\""
                    + name(i) + "\",\"code\":\"" + PushLists.code(i) + "\",\"list\":\"BLACK\",\"field\":\""
                    + field(i)
                    + "\",\"standard\":{\"id\":\"" + field(i)
                    + "-BLACK\",\"version\":1},\"authority\":\"tax-420000\",\"ground\":\"TAX_EVASION\","
                    + "\"decisionNumber\":\"示例\",\"decisionDate\":\"" + today.minusDays(9) + "\",\"validUntil\":\""
                    + today.plusDays(300) + "\",\"displayUntil\":\"" + today.plusDays(300)
                    + "\",\"publishable\":true,\"suspended\":false}";
            return id(i) + "\t\\\\x" + HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8)) + "\t1";
        });
    }

    /** One in a thousand bears the same name as all of those. */
    static String name(int number) {
        return number % 1_000 == 0 ? NAMESAKES : "示例" + Integer.toString(number, 36) + "号贸易有限公司";
    }

    /** As the designation service gives them: they grow with time (UUID version 7), and end by chance. */
    static UUID id(int number) {
        long random = number * 0x9E3779B97F4A7C15L;
        return new UUID((1_790_000_000_000L + number) << 16 | 0x7000, random);
    }

    static UUID subject(int number) {
        return new UUID(number, number);
    }

    static String field(int number) {
        return number % 10 == 0 ? "CUSTOMS" : "TAXATION";
    }

    private void copy(String table, IntFunction<String> row) throws SQLException, IOException {
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out, 1 << 20);
                var writer = Executors.newSingleThreadExecutor()) {
            writer.submit(() -> {
                try (out) {
                    for (int i = 0; i < ENTRIES; i++) {
                        out.write((row.apply(i) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                return null;
            });
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN", in);
        }
    }
}
