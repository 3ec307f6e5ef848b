package org.creditlists.listprojection.state;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;

/** The cuts of a service, and the lists as they were at the last ones; shared by its replicas. */
public final class ListCuts {

    private static final int MOST_KEPT = 100;

    private static final String FIND = "SELECT max(at) FROM list_cut";
    private static final String OPEN = "INSERT INTO list_cut (at) VALUES (?) ON CONFLICT DO NOTHING";
    private static final List<String> FORGET = List.of(
            "DELETE FROM list_cut WHERE at <= ?",
            "DELETE FROM list_cut_place WHERE at <= ?",
            "DELETE FROM list_before WHERE at <= ?");
    private static final String KEEP = """
            INSERT INTO list_state (place, added_at, entries, digest) VALUES (?, ?, ?, ?)
            ON CONFLICT (place) DO UPDATE
            SET added_at = excluded.added_at, entries = excluded.entries, digest = excluded.digest
            """;
    private static final String TRIM = "DELETE FROM list_state WHERE added_at <"
            + " (SELECT added_at FROM list_state ORDER BY added_at DESC OFFSET " + (MOST_KEPT - 1) + " LIMIT 1)";
    private static final String STATE = "SELECT entries, digest FROM list_state WHERE place = ?";

    private final DataSource dataSource;

    public ListCuts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The cut that followers heed. */
    public Optional<Instant> current() {
        return Rows.query(dataSource, FIND, row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .getFirst()
                .map(OffsetDateTime::toInstant);
    }

    /** @param at milliseconds at most; in the future, so that no follower has passed it */
    public void open(Instant at) {
        Rows.update(dataSource, OPEN, at.atOffset(ZoneOffset.UTC));
    }

    /** Forgets a cut and all before it. What a transaction still keeps for it goes with the next one. */
    public void close(Instant at) {
        OffsetDateTime last = at.atOffset(ZoneOffset.UTC);
        Rows.transaction(dataSource, connection -> {
            for (String forget : FORGET) {
                Rows.update(connection, forget, last);
            }
            return true;
        });
    }

    /**
     * Keeps the lists as they are at a place, the last {@value #MOST_KEPT} places: another service may come to speak of
     * it later.
     */
    public void keep(String place, ListState state, Instant now) {
        Rows.transaction(dataSource, connection -> {
            Rows.update(connection, KEEP, place, now.atOffset(ZoneOffset.UTC), state.rows(), state.digest());
            Rows.update(connection, TRIM);
            return true;
        });
    }

    /** Empty for a place at which they were not added up. */
    public Optional<ListState> at(String place) {
        return Rows.query(dataSource, STATE, row -> new ListState(row.getLong(1), row.getString(2)), place).stream()
                .findFirst();
    }
}
