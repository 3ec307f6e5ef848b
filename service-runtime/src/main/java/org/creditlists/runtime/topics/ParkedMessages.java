package org.creditlists.runtime.topics;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;

/** What could not be processed, by its place in Kafka, for an operator to look at. */
public final class ParkedMessages {

    private static final String PARK = """
            INSERT INTO parked_message (consumer_group, topic, partition, "offset", reason) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
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

    public long count() {
        return Rows.query(dataSource, "SELECT count(*) FROM parked_message", row -> row.getLong(1))
                .getFirst();
    }
}
