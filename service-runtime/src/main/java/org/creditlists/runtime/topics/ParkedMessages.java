package org.creditlists.runtime.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** What could not be processed, by its place in Kafka, for an operator to look at. */
public final class ParkedMessages {

    private static final String PARK = """
            INSERT INTO parked_message (consumer_group, topic, partition, "offset", reason) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String WAITING = "SELECT count(*) FROM parked_message WHERE state = 'WAITING'";
    private static final String COLUMNS = """
            SELECT id, consumer_group, topic, partition, "offset", reason, parked_at, state, tries, closed_at,
                   closed_by, closed_for FROM parked_message
            """;
    private static final String PAGE = COLUMNS + """
            WHERE state = ? AND (?::uuid IS NULL
              OR (parked_at, id) > (SELECT parked_at, id FROM parked_message WHERE id = ?::uuid))
            ORDER BY parked_at, id LIMIT ?
            """;
    private static final String FIND = COLUMNS + "WHERE id = ?";
    private static final String CLOSE = """
            UPDATE parked_message SET state = ?, closed_at = now(), closed_by = ?, closed_for = ?
            WHERE id = ? AND state = 'WAITING'
            """;
    private static final String FAILED = "UPDATE parked_message SET tries = tries + 1, reason = ? WHERE id = ?";
    /** Records that were not taken, of those of one partition. */
    private static final String NOT_TAKEN = """
            SELECT "offset" FROM parked_message WHERE consumer_group = ? AND topic = ? AND partition = ?
              AND "offset" > ? AND state IN ('WAITING', 'DISCARDED')
            """;

    private final DataSource dataSource;

    public ParkedMessages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void park(String group, Received received, String reason) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PARK)) {
            statement.setString(1, group);
            statement.setString(2, received.topic());
            statement.setInt(3, received.source().partition());
            statement.setLong(4, received.source().offset());
            statement.setString(5, reason);
            statement.executeUpdate();
        }
    }

    /** How many wait, by the database. */
    public long count() {
        return Rows.query(dataSource, WAITING, row -> row.getLong(1)).getFirst();
    }

    /**
     * Those in a state, the longest parked first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Parked> page(Parked.State state, @Nullable UUID after, int most) {
        return Rows.query(dataSource, PAGE, ParkedMessages::read, state.name(), after, after, most);
    }

    public Optional<Parked> find(UUID id) {
        return Rows.query(dataSource, FIND, ParkedMessages::read, id).stream().findFirst();
    }

    /**
     * Says what became of one that waits; nothing when it does not wait any more.
     *
     * @param by id of the operator
     * @param why null unless it is discarded
     */
    public void close(UUID id, Parked.State state, String by, @Nullable String why) {
        Rows.update(dataSource, CLOSE, state.name(), by, why, id);
    }

    void failed(UUID id, String reason) {
        Rows.update(dataSource, FAILED, reason, id);
    }

    /** Offsets behind one, of records of its partition that its group has not taken. */
    List<Long> notTaken(Parked one) {
        return Rows.query(
                dataSource, NOT_TAKEN, row -> row.getLong(1), one.group(), one.topic(), one.partition(), one.offset());
    }

    private static Parked read(ResultSet row) throws SQLException {
        return new Parked(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                Parked.State.valueOf(row.getString(8)),
                row.getInt(9),
                instant(row.getObject(10, OffsetDateTime.class)),
                row.getString(11),
                row.getString(12));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
