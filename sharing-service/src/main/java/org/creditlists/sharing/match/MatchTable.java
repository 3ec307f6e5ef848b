package org.creditlists.sharing.match;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.EntryRecord.Match;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/** Keeps match values as long as their entries are shared. */
@Singleton
public class MatchTable {

    private static final String PURPOSE = "number of a match value";
    private static final String VALUES = """
            SELECT entry_id, period, about, value FROM entry_match WHERE entry_id = ANY(?::uuid[]) AND period >= ?
            """;
    private static final String PUT = """
            INSERT INTO entry_match (entry_id, period, about, value)
            SELECT n.entry_id, n.period, n.about, n.value
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS n(entry_id, period, about, value)
            JOIN shared_entry s ON s.entry_id = n.entry_id
            ON CONFLICT (entry_id, period) DO UPDATE SET about = excluded.about, value = excluded.value
            """;
    private static final String OVER = "SELECT DISTINCT entry_id FROM entry_match WHERE period < ? LIMIT ?";
    private static final String FORGET = "DELETE FROM entry_match WHERE entry_id = ANY(?::uuid[]) AND period < ?";

    private final KeyedHash hash;

    MatchTable(KeyedHash hash) {
        this.hash = hash;
    }

    /** Whose number on which list a value is of; another after a correction. */
    public record About(UUID entry, ListKind list, String number) {}

    record Computed(About about, YearMonth month, String value) {}

    private record Row(UUID entry, String about, Match match) {}

    /** What there is for one month or later, by entry, the earlier month first; an entry without any is left out. */
    public Map<UUID, List<Match>> of(Connection connection, List<About> abouts, YearMonth from) throws SQLException {
        if (abouts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> known = new HashMap<>();
        abouts.forEach(about -> known.put(about.entry(), hashed(about)));
        Map<UUID, List<Match>> found = new HashMap<>();
        Rows.query(
                        connection,
                        VALUES,
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                row.getString(3),
                                new Match(row.getString(2), row.getString(4))),
                        Ids.of(connection, known.keySet()),
                        from.toString())
                .stream()
                // The number was corrected, or the secret of the installation is another: it is computed anew.
                .filter(row -> row.about().equals(known.get(row.entry())))
                .sorted(Comparator.comparing(row -> row.match().period()))
                .forEach(row -> found.computeIfAbsent(row.entry(), entry -> new ArrayList<>())
                        .add(row.match()));
        return found;
    }

    /** Of the last month for which an entry has all that is due, as {@link MatchMonths#number} counts; 0 for none. */
    public static int matchedUntil(List<Match> matches, YearMonth current) {
        int until = 0;
        YearMonth month = current;
        for (Match match : matches) {
            if (!match.period().equals(month.toString())) {
                return until;
            }
            until = MatchMonths.number(month);
            month = month.plusMonths(1);
        }
        return until;
    }

    /** Values of entries that are shared no more are not kept. */
    void put(Connection connection, List<Computed> computed) throws SQLException {
        Rows.update(
                connection,
                PUT,
                Ids.of(
                        connection,
                        computed.stream().map(one -> one.about().entry()).toList()),
                texts(connection, computed, one -> one.month().toString()),
                texts(connection, computed, one -> hashed(one.about())),
                texts(connection, computed, Computed::value));
    }

    /** Entries that have values of months that are over. */
    List<UUID> over(Connection connection, YearMonth current, int most) throws SQLException {
        return Rows.query(connection, OVER, row -> row.getObject(1, UUID.class), current.toString(), most);
    }

    void forgetBefore(Connection connection, List<UUID> entries, YearMonth current) throws SQLException {
        Rows.update(connection, FORGET, Ids.of(connection, entries), current.toString());
    }

    private String hashed(About about) {
        return hash.now(
                PURPOSE,
                about.entry().toString(),
                MatchKeys.category(about.list()).toString(),
                about.number());
    }

    private static Array texts(Connection connection, List<Computed> computed, Function<Computed, String> text)
            throws SQLException {
        return connection.createArrayOf("text", computed.stream().map(text).toArray(String[]::new));
    }
}
