package org.creditlists.sharing.match;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.contracts.record.EntryRecord.Match;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.Holders;

/** Finds out which match values are lacking, or over, and computes some. */
@Singleton
public class Matching {

    /** There is nothing to do. */
    public static final Portion NOTHING = new Portion(List.of(), List.of(), Duration.ZERO);

    private static final int VALUES_AT_ONCE = 20;
    private static final int OVER_AT_ONCE = 1_000;
    private static final String LACKING = """
            SELECT entry_id, payload FROM shared_entry WHERE matched BETWEEN 0 AND ? ORDER BY matched LIMIT
            """ + VALUES_AT_ONCE;

    private final MatchTable table;
    private final MatchKeys keys;
    private final MatchMonths months;
    private final Holders holders;

    Matching(MatchTable table, MatchKeys keys, MatchMonths months, Holders holders) {
        this.table = table;
        this.keys = keys;
        this.months = months;
        this.holders = holders;
    }

    /**
     * What was computed.
     *
     * @param entries that are shared otherwise with it
     * @param rest what is not urgent leaves a processor as much time as it took
     */
    public record Portion(List<UUID> entries, List<MatchTable.Computed> computed, Duration rest) {}

    private record Lacking(UUID entry, ListKind list) {}

    /** Values of some entries that lack them, of this month before those of the next; else months that are over. */
    public Portion compute(Connection connection) throws SQLException {
        List<YearMonth> wanted = months.wanted();
        YearMonth current = wanted.getFirst();
        List<Lacking> lacking = lacking(connection, wanted.getLast());
        if (lacking.isEmpty()) {
            return new Portion(table.over(connection, current, OVER_AT_ONCE), List.of(), Duration.ZERO);
        }
        long began = System.nanoTime();
        List<MatchTable.About> abouts = abouts(connection, lacking);
        Map<UUID, List<Match>> known = table.of(connection, abouts, current);
        List<MatchTable.Computed> computed = new ArrayList<>();
        boolean urgent = false;
        for (MatchTable.About about : abouts) {
            List<Match> there = known.getOrDefault(about.entry(), List.of());
            for (YearMonth month : wanted) {
                if (there.stream().noneMatch(match -> match.period().equals(month.toString()))) {
                    urgent |= month.equals(current);
                    String value = MatchFunction.value(keys.of(about.list(), month), about.number());
                    computed.add(new MatchTable.Computed(about, month, value));
                }
            }
        }
        return new Portion(
                lacking.stream().map(Lacking::entry).toList(),
                computed,
                urgent ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began));
    }

    /** Within the same transaction, before the entries are shared anew. */
    public void store(Connection connection, Portion portion) throws SQLException {
        if (portion.computed().isEmpty()) {
            table.forgetBefore(connection, portion.entries(), months.current());
        } else {
            table.put(connection, portion.computed());
        }
    }

    private static List<Lacking> lacking(Connection connection, YearMonth last) throws SQLException {
        return Rows.query(
                connection,
                LACKING,
                row -> new Lacking(row.getObject(1, UUID.class), list(row.getBytes(2))),
                MatchMonths.number(last) - 1);
    }

    private static ListKind list(byte[] record) {
        try {
            return WireJson.MAPPER.readValue(record, EntryRecord.class).list();
        } catch (IOException e) {
            throw new IllegalStateException("a shared record is not readable", e);
        }
    }

    private List<MatchTable.About> abouts(Connection connection, List<Lacking> lacking) throws SQLException {
        Map<UUID, Holders.Holder> whose =
                holders.of(connection, lacking.stream().map(Lacking::entry).toList());
        return lacking.stream()
                .filter(one -> whose.containsKey(one.entry()))
                .map(one -> new MatchTable.About(
                        one.entry(),
                        one.list(),
                        Objects.requireNonNull(whose.get(one.entry())).code()))
                .toList();
    }
}
