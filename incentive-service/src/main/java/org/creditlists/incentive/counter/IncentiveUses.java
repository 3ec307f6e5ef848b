package org.creditlists.incentive.counter;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Uses of incentives as desks record them. */
@Singleton
public class IncentiveUses {

    /** Uses of one incentive by one entry wait for each other, so that none too many is counted. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(2, hashtext(?))";

    private static final String ADD = """
            INSERT INTO incentive_use (use_id, entry_id, incentive, desk, place, trade, used_on, holder)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND =
            "SELECT use_id, entry_id, incentive, desk, place, trade, used_on, holder FROM incentive_use WHERE use_id"
                    + " = ?";
    private static final String OF = """
            SELECT u.use_id, u.entry_id, u.incentive, u.desk, u.place, u.trade, u.used_on
            FROM incentive_use u JOIN dossier d ON d.entry_id = u.entry_id
            WHERE d.code_hash = ANY(?) ORDER BY u.used_on DESC, u.use_id LIMIT 500
            """;

    private final DataSource dataSource;
    private final KeyedHash hash;

    IncentiveUses(DataSource dataSource, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
    }

    /** A use as it is recorded: by entry, without a name. */
    public record Used(
            UUID use, UUID entry, String incentive, String desk, String place, String trade, LocalDate usedOn) {}

    /** @param holder keyed hash by which a request that comes again is known, null once the entry has ended */
    record Recorded(Used use, @Nullable String holder) {

        /** Refused when the request that comes now is about something else. */
        Answer again(String wantedHolder, String incentive, String desk) {
            boolean same = use.incentive().equals(incentive)
                    && use.desk().equals(desk)
                    && (holder == null || holder.equals(wantedHolder));
            return same ? new Answer.Done(use) : new Answer.Refused(CounterRefusals.RECORDED_OTHERWISE);
        }
    }

    /** What became of a request to record a use. */
    sealed interface Answer {

        record Done(Used use) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /**
     * How often it may be used.
     *
     * @param entries whose uses count together
     * @param perYear null when it is not limited
     */
    record Allowance(List<UUID> entries, @Nullable Integer perYear) {}

    Optional<Recorded> find(UUID use) {
        return Rows.query(dataSource, FIND, this::recorded, use).stream().findFirst();
    }

    /** Of whoever has this code, the latest first. */
    List<Used> of(String codeHash) {
        return Rows.query(dataSource, OF, IncentiveUses::read, (Object) hash.anyIn(HashedColumn.DOSSIER, codeHash));
    }

    /**
     * Records it once, however often it comes.
     *
     * @param codeHash of whoever uses it
     * @return refused when it is used up for this year, or the id has another use
     */
    Answer add(Used use, String holder, String codeHash, Allowance allowance) throws SQLException {
        return Rows.transaction(dataSource, connection -> {
            Rows.query(connection, LOCK, row -> true, codeHash + use.incentive());
            Optional<Recorded> before = Rows.query(connection, FIND, this::recorded, use.use()).stream()
                    .findFirst();
            if (before.isPresent()) {
                return before.get().again(holder, use.incentive(), use.desk());
            }
            if (isUsedUp(connection, use, allowance)) {
                return new Answer.Refused(CounterRefusals.USED_UP);
            }
            Rows.update(
                    connection,
                    ADD,
                    use.use(),
                    use.entry(),
                    use.incentive(),
                    use.desk(),
                    use.place(),
                    use.trade(),
                    use.usedOn(),
                    hash.in(HashedColumn.INCENTIVE_USE, holder));
            return new Answer.Done(use);
        });
    }

    private static boolean isUsedUp(Connection connection, Used use, Allowance allowance) throws SQLException {
        Integer perYear = allowance.perYear();
        if (perYear == null) {
            return false;
        }
        LocalDate year = use.usedOn().withDayOfYear(1);
        String[] ids = allowance.entries().stream().map(UUID::toString).toArray(String[]::new);
        int uses = Rows.query(
                        connection,
                        Entitlements.USES,
                        row -> row.getInt(1),
                        ids,
                        use.incentive(),
                        year,
                        year.plusYears(1))
                .getFirst();
        return uses >= perYear;
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        String holder = row.getString(8);
        return new Recorded(read(row), holder == null ? null : hash.from(HashedColumn.INCENTIVE_USE, holder));
    }

    private static Used read(ResultSet row) throws SQLException {
        return new Used(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class));
    }
}
