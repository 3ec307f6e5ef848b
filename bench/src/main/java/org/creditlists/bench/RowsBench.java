package org.creditlists.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.creditlists.local.Platform;

/** The ceiling of pushes: what PostgreSQL takes of the same rows when nothing is decided. */
final class RowsBench {

    static final int BATCH = 1_000;
    private static final int ROWS = 200_000;

    private RowsBench() {}

    /** Rows a second: event, tag, key, dossier and receipt of each entry. */
    static double run(Platform platform) throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE c_event (position bigint PRIMARY KEY, id uuid UNIQUE, type text, payload bytea, key
                    text);
                    CREATE TABLE c_tag (tag text, position bigint, PRIMARY KEY (tag, position));
                    CREATE TABLE c_subject (code_hash text PRIMARY KEY, subject_id uuid);
                    CREATE TABLE c_key (key_hash text PRIMARY KEY, entry_id uuid UNIQUE, number bigint, subject_id
                    uuid, valid_until date);
                    CREATE INDEX ON c_key (valid_until);
                    CREATE INDEX ON c_key (number);
                    CREATE TABLE c_dossier (entry_id uuid PRIMARY KEY, payload bytea);
                    CREATE TABLE c_receipt (push_id uuid, line bigint, outcome text, entry_id uuid, PRIMARY KEY
                    (push_id, line));
                    """);
            UUID push = UUID.randomUUID();
            long start = System.nanoTime();
            for (int from = 0; from < ROWS; from += BATCH) {
                statement.execute("""
                        BEGIN;
                        CREATE TEMP TABLE n ON COMMIT DROP AS
                          SELECT %1$d + g AS p, gen_random_uuid() AS id, gen_random_uuid() AS s FROM
                          generate_series(1, %2$d) g;
                        INSERT INTO c_event SELECT p, id, 'designated', convert_to(repeat('x', 420), 'UTF8'), s::text
                        FROM n;
                        INSERT INTO c_tag SELECT 'subject:' || s, p FROM n;
                        INSERT INTO c_subject SELECT encode(sha256(s::text::bytea), 'hex'), s FROM n;
                        INSERT INTO c_key SELECT encode(sha256(id::text::bytea), 'hex'), id, p, s, current_date FROM n;
                        INSERT INTO c_dossier SELECT id, convert_to(repeat('x', 330), 'UTF8') FROM n;
                        INSERT INTO c_receipt SELECT '%3$s', p, 'ACCEPTED', id FROM n;
                        COMMIT
                        """.formatted(from, BATCH, push));
            }
            double perSecond = ROWS / ((System.nanoTime() - start) / 1e9);
            statement.execute("DROP TABLE c_event, c_tag, c_subject, c_key, c_dossier, c_receipt");
            return perSecond;
        }
    }
}
