package org.creditlists.incentive.counter;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.GroupedInserts;
import org.creditlists.runtime.sql.Rows;

/**
 * Who asked at which desk about whom: durable before the answer leaves, and open to whom it was about (GuoFa (2014) 21,
 * part IV(5)).
 */
@Singleton
public class CounterChecks {

    private static final String ADD = """
            INSERT INTO desk_check (check_id, desk, caller, code_hash, place, trade, shown)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
            """;
    private static final String OF =
            "SELECT desk, place, trade, shown, at FROM desk_check WHERE code_hash = ANY(?) ORDER BY at DESC LIMIT 500";

    private final DataSource dataSource;
    private final KeyedHash hash;
    private final GroupedInserts log;

    CounterChecks(DataSource dataSource, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
        this.log = new GroupedInserts(
                "desk-checks", dataSource, ADD, List.of("uuid", "text", "text", "text", "text", "text", "int"));
    }

    @PreDestroy
    void close() {
        log.close();
    }

    /** Returns when it is durable. */
    public void add(UUID check, String desk, String caller, String codeHash, String place, String trade, int shown) {
        log.insert(check, desk, caller, hash.in(HashedColumn.DESK_CHECK, codeHash), place, trade, shown);
    }

    /** A check as whoever it was about sees it. */
    public record Checked(String desk, String place, String trade, int shown, Instant at) {}

    /** The latest first; at most 500. */
    public List<Checked> of(String codeHash) {
        return Rows.query(
                dataSource,
                OF,
                row -> new Checked(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                (Object) hash.anyIn(HashedColumn.DESK_CHECK, codeHash));
    }
}
