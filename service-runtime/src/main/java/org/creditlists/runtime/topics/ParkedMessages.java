package org.creditlists.runtime.topics;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;

/** What could not be processed, by its place in Kafka, for an operator to look at. */
public final class ParkedMessages {

    private static final String PARK = """
            INSERT INTO parked_message (consumer_group, topic, partition, "offset", reason) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String WAITING = "SELECT count(*) FROM parked_message WHERE state = 'WAITING'";

    private final DataSource dataSource;
    private final AtomicLong waiting = new AtomicLong();

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
            waiting.addAndGet(statement.executeUpdate());
        }
    }

    /** How many wait, by the database. */
    public long count() {
        long counted = Rows.query(dataSource, WAITING, row -> row.getLong(1)).getFirst();
        waiting.set(counted);
        return counted;
    }

    /** How many waited when somebody counted last: a scrape needs no database. */
    public long lastCount() {
        return waiting.get();
    }
}
