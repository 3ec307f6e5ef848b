package org.creditlists.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/** A push of 200,000 NDJSON lines: received, decided, durable, with a receipt each; heap of the service 512 MiB. */
final class PushBench {

    private static final int LINES = 200_000;
    private static final int CEILING_BATCH = 1_000;

    private final Path repository;

    PushBench(Path repository) {
        this.repository = repository;
    }

    void run() throws IOException, SQLException, InterruptedException {
        Platform platform = BenchPlatform.create(repository);
        try {
            platform.startInfrastructure(line -> {});
            platform.start(Service.DESIGNATION);
            System.out.printf(
                    "ceiling, the same rows by multi-row inserts of %,d: %,.0f entries/s%n",
                    CEILING_BATCH, ceiling(platform));
            String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).platform("420000");
            push(platform, token, 20_000, "warm-up");
            push(platform, token, LINES, "measured");
        } finally {
            platform.stop();
        }
    }

    private static void push(Platform platform, String token, int lines, String what) throws InterruptedException {
        byte[] content = list(lines);
        Http http = new Http();
        long start = System.nanoTime();
        String push = http.upload(platform.url(Service.DESIGNATION) + "/pushes", token, "application/x-ndjson", content)
                .json()
                .get("push")
                .asText();
        double stored = (System.nanoTime() - start) / 1e9;
        String url = platform.url(Service.DESIGNATION) + "/pushes/" + push;
        JsonNode state = http.get(url, token).json();
        while (state.get("state").asText().equals("RECEIVED")) {
            Thread.sleep(Duration.ofMillis(100));
            state = http.get(url, token).json();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %,d lines (%,d MiB) stored after %.1f s, decided after %.1f s: %,.0f entries/s accepted (%d refused), heap -Xmx512m%n",
                what,
                lines,
                content.length >> 20,
                stored,
                seconds,
                state.get("accepted").asLong() / seconds,
                state.get("refused").asLong());
    }

    private static byte[] list(int lines) {
        Random random = new Random(System.nanoTime());
        LocalDate decided = LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(3);
        StringBuilder content = new StringBuilder();
        String run = Long.toString(System.nanoTime());
        for (int i = 0; i < lines; i++) {
            var company = new SampleCompanies(random).next();
            content.append("{\"list\":\"BLACK\",\"field\":\"TAXATION\",\"subjectKind\":\"ORGANISATION\",\"name\":\"")
                    .append(company.name())
                    .append("\",\"code\":\"")
                    .append(company.code())
                    .append("\",\"authority\":\"tax-420000\",\"decisionNumber\":\"示例")
                    .append(run)
                    .append('-')
                    .append(i)
                    .append("\",\"decisionDate\":\"")
                    .append(decided)
                    .append("\",\"ground\":\"TAX_EVASION\",\"statement\":\"示例事由\"}\n");
        }
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What PostgreSQL takes when nothing is decided: event, tag, key, dossier and receipt of each entry. */
    private static double ceiling(Platform platform) throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE c_event (position bigint PRIMARY KEY, id uuid UNIQUE, type text, payload bytea, key text);
                    CREATE TABLE c_tag (tag text, position bigint, PRIMARY KEY (tag, position));
                    CREATE TABLE c_subject (code_hash text PRIMARY KEY, subject_id uuid UNIQUE);
                    CREATE TABLE c_key (key_hash text PRIMARY KEY, entry_id uuid UNIQUE, subject_id uuid);
                    CREATE TABLE c_dossier (entry_id uuid PRIMARY KEY, payload bytea);
                    CREATE TABLE c_receipt (push_id uuid, line bigint, outcome text, entry_id uuid, PRIMARY KEY (push_id, line));
                    """);
            UUID push = UUID.randomUUID();
            long start = System.nanoTime();
            for (int from = 0; from < LINES; from += CEILING_BATCH) {
                statement.execute("""
                        BEGIN;
                        CREATE TEMP TABLE n ON COMMIT DROP AS
                          SELECT %1$d + g AS p, gen_random_uuid() AS id, gen_random_uuid() AS s FROM generate_series(1, %2$d) g;
                        INSERT INTO c_event SELECT p, id, 'designated', convert_to(repeat('x', 420), 'UTF8'), s::text FROM n;
                        INSERT INTO c_tag SELECT 'subject:' || s, p FROM n;
                        INSERT INTO c_subject SELECT encode(sha256(s::text::bytea), 'hex'), s FROM n;
                        INSERT INTO c_key SELECT encode(sha256(id::text::bytea), 'hex'), id, s FROM n;
                        INSERT INTO c_dossier SELECT id, convert_to(repeat('x', 330), 'UTF8') FROM n;
                        INSERT INTO c_receipt SELECT '%3$s', p, 'ACCEPTED', id FROM n;
                        COMMIT
                        """.formatted(from, CEILING_BATCH, push));
            }
            double perSecond = LINES / ((System.nanoTime() - start) / 1e9);
            statement.execute("DROP TABLE c_event, c_tag, c_subject, c_key, c_dossier, c_receipt");
            return perSecond;
        }
    }
}
