package org.creditlists.designation.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.designation.entry.EntryRegister;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot implies, by a rule of the platform's own: entries of its scope that no line of it names are over. An
 * entry that a refused line names stays, and so does one that was added after the snapshot was received.
 */
@Singleton
public final class Snapshots {

    private static final int AT_ONCE = 1_000;
    private static final String MISSING = """
            FROM entry_register r JOIN push p ON p.push_id = ? AND p.state = 'RECEIVED'
            WHERE r.authority = p.authority AND r.list = p.list AND r.field = p.field AND r.ended_on IS NULL
              AND r.added_at < p.received_at
              AND NOT EXISTS (SELECT 1 FROM push_receipt q WHERE q.push_id = p.push_id AND q.entry_id = r.entry_id)
            """;
    private static final String COLLECT = """
            INSERT INTO push_missing SELECT p.push_id, r.entry_id, r.subject_id %s ON CONFLICT DO NOTHING
            """.formatted(MISSING);
    private static final String COLLECTED = "SELECT count(*) FROM push_missing WHERE push_id = ?";
    private static final String PREVIEW = """
            INSERT INTO push_receipt (push_id, line, outcome, entry_id)
            SELECT p.push_id, -row_number() OVER (ORDER BY r.number), 'WITHDRAWN', r.entry_id %s ON CONFLICT DO NOTHING
            """.formatted(MISSING);
    private static final String PREVIEWED = """
            UPDATE push p SET withdrawn = (SELECT count(*) FROM push_receipt q WHERE q.push_id = p.push_id
                                                   AND q.outcome = 'WITHDRAWN')
            WHERE p.push_id = ?
            """;
    /** Nobody knows yet how many receipts there are: with one look-up for each entry a long list would take hours. */
    private static final String PLAN = "SET LOCAL enable_nestloop = off";

    private static final String SOME = """
            SELECT m.entry_id, m.subject_id FROM push_missing m WHERE m.push_id = ? ORDER BY m.entry_id LIMIT ?
            """;
    private static final String MISSING_PAGE = """
            SELECT m.entry_id FROM push_missing m
            WHERE m.push_id = ? AND m.entry_id > ? ORDER BY m.entry_id LIMIT ?
            """;
    private static final String DONE = "DELETE FROM push_missing WHERE push_id = ?::uuid AND entry_id = ANY(?)";
    private static final String IN_FORCE = """
            SELECT count(*) FROM entry_register r JOIN push p ON p.push_id = ?
            WHERE r.authority = p.authority AND r.list = p.list AND r.field = p.field AND r.ended_on IS NULL
              AND r.added_at < p.received_at
            """;
    private static final String RECEIPTS = """
            INSERT INTO push_receipt (push_id, line, outcome, entry_id)
            SELECT ?::uuid, -l, 'WITHDRAWN', e FROM unnest(?::bigint[], ?::uuid[]) AS n(l, e)
            """;
    private static final String COUNTED = """
            UPDATE push SET withdrawn = withdrawn + ?, held_until = now() + ? * interval '1 second'
            WHERE push_id = ?::uuid AND holder = ?::uuid AND state = 'WITHDRAWING'
            """;

    private final DataSource dataSource;
    private final EntryHandling handling;
    private final EntryRegister knownEntries;
    private final WithdrawalGuard guard;
    private final PushLeases leases;

    Snapshots(
            DataSource dataSource,
            EntryHandling handling,
            EntryRegister knownEntries,
            WithdrawalGuard guard,
            PushLeases leases) {
        this.leases = leases;
        this.knownEntries = knownEntries;
        this.dataSource = dataSource;
        this.handling = handling;
        this.guard = guard;
    }

    /** Notes what is to be withdrawn, once every line is decided; again, it notes nothing twice. */
    long collect(UUID push) throws SQLException {
        inOneTransaction(push, COLLECT);
        return count(COLLECTED, push);
    }

    /** What waits to be withdrawn, with what its authority knows it by; at most so many behind an entry. */
    List<Missing> missing(UUID push, UUID after, int limit) {
        List<EntryId> page = Rows.query(
                dataSource, MISSING_PAGE, row -> new EntryId(row.getObject(1, UUID.class)), push, after, limit);
        Map<EntryId, Dossier> dossiers = knownEntries.dossiers(page);
        return page.stream()
                .map(entry -> {
                    Dossier dossier = dossiers.get(entry);
                    return new Missing(
                            entry.value(),
                            dossier == null ? null : dossier.name(),
                            dossier == null ? null : dossier.decisionNumber());
                })
                .toList();
    }

    /** @param name null when the dossier is forgotten, as decisionNumber is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missing(
            UUID entry, @Nullable String name, @Nullable String decisionNumber) {}

    /** Receipts of what a dry run would withdraw; again, it tells nothing twice. */
    void preview(UUID push) throws SQLException {
        inOneTransaction(push, PREVIEW, PREVIEWED);
    }

    private void inOneTransaction(UUID push, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            LongWork limits = LongWork.on(connection);
            try (Statement plan = connection.createStatement()) {
                plan.execute(PLAN);
                for (String sql : statements) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setObject(1, push);
                        statement.executeUpdate();
                    }
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                limits.end();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Whether a second person has to agree: much would be withdrawn, or something although lines could not be read, of
     * which nobody knows which entries they name.
     */
    boolean needsSecondPerson(Push push, long missing) {
        if (missing > 0 && push.unread() > 0) {
            return true;
        }
        return guard.isMuch(missing, count(IN_FORCE, push.push()));
    }

    /** Withdraws some; false when nothing was left. */
    boolean withdrawSome(Push push, UUID holder) {
        Map<EntryId, SubjectId> some = knownEntries.withSubjects(SOME, push.push(), AT_ONCE);
        if (some.isEmpty()) {
            return false;
        }
        long before = push.linesDone() + count("SELECT withdrawn FROM push WHERE push_id = ?", push.push());
        handling.withdrawAll(some, new AuthorityId(String.valueOf(push.order().authority())), ended -> {
            List<CompanionWrite> writes = receipts(push.push(), holder, before, ended);
            if (!push.confirmed()) {
                writes.add(guard.needed(push, ended));
            }
            writes.add(new CompanionWrite(
                    DONE,
                    List.of(
                            push.push(),
                            some.keySet().stream().map(EntryId::value).toArray(UUID[]::new)),
                    some.size()));
            return writes;
        });
        return true;
    }

    private List<CompanionWrite> receipts(UUID push, UUID holder, long before, List<EntryId> ended) {
        List<CompanionWrite> writes = new ArrayList<>();
        writes.add(new CompanionWrite(
                RECEIPTS,
                List.of(
                        push,
                        LongStream.rangeClosed(before + 1, before + ended.size())
                                .boxed()
                                .toArray(Long[]::new),
                        ended.stream().map(EntryId::value).toArray(UUID[]::new)),
                ended.size()));
        writes.add(new CompanionWrite(COUNTED, List.of((long) ended.size(), leases.seconds(), push, holder), 1));
        return writes;
    }

    private long count(String sql, UUID push) {
        return Rows.query(dataSource, sql, row -> row.getLong(1), push).getFirst();
    }
}
