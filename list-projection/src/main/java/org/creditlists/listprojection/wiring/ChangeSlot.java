package org.creditlists.listprojection.wiring;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The replication slot from which Debezium reads. It is made before the first event can be written, so that nothing is
 * ever written that it does not see.
 */
@Singleton
public final class ChangeSlot {

    private static final String FIND = "SELECT 1 FROM pg_replication_slots WHERE slot_name = ?";
    private static final String CREATE = "SELECT pg_create_logical_replication_slot(?, 'pgoutput')";
    private static final String DUPLICATE_OBJECT = "42710";

    ChangeSlot(DataSource dataSource, ServiceSettings settings) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND);
                PreparedStatement create = connection.prepareStatement(CREATE)) {
            find.setString(1, settings.publication());
            try (ResultSet found = find.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            create.setString(1, settings.publication());
            create.execute();
        } catch (SQLException e) {
            // Another replica was faster.
            if (!DUPLICATE_OBJECT.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
