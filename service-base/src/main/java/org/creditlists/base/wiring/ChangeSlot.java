package org.creditlists.base.wiring;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replication slot from which Debezium reads. It is made before the first event can be written, so that nothing is
 * ever written that it does not see. The service may make this slot and do nothing else with slots, so that a function
 * of Debezium's role makes it; the installation brings it ({@code database-roles.sql}).
 */
@Singleton
public final class ChangeSlot {

    private static final String FIND = "SELECT wal_status FROM pg_replication_slots WHERE slot_name = ?";
    private static final String HAS_EVENTS = "SELECT EXISTS (SELECT 1 FROM event WHERE topic IS NOT NULL)";
    /** What the slot has left out nobody knows: state records are missing until all were sent again. */
    private static final String LOST = """
            UPDATE sending SET lost_after =
                (SELECT coalesce(max(number), 0) FROM republishing WHERE finished_at IS NOT NULL)
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSlot.class);
    private static final String CREATE = "SELECT installation.make_change_slot(?)";
    private static final String DUPLICATE_OBJECT = "42710";
    /** Of PostgreSQL 18, now and then, when a slot is made inside a function while other transactions begin and end. */
    private static final String INTERNAL_ERROR = "XX000";

    private static final int MOST_TRIES = 20;

    ChangeSlot(DataSource dataSource, ServiceSettings settings) throws Exception {
        AtStart.await(() -> {
            look(dataSource, settings);
            return true;
        });
    }

    private static void look(DataSource dataSource, ServiceSettings settings) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND);
                PreparedStatement create = connection.prepareStatement(CREATE)) {
            find.setString(1, settings.publication());
            try (ResultSet found = find.executeQuery()) {
                if (found.next()) {
                    if ("lost".equals(found.getString(1))) {
                        LOG.error(
                                "the slot {} is lost: events were written that Debezium has not read",
                                settings.publication());
                        lost(connection);
                    }
                    return;
                }
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(HAS_EVENTS)) {
                row.next();
                if (row.getBoolean(1)) {
                    LOG.error(
                            "the slot {} was missing and is made anew: events before it have to be sent again",
                            settings.publication());
                    lost(connection);
                }
            }
            create.setString(1, settings.publication());
            make(create);
        }
    }

    private static void lost(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(LOST);
        }
    }

    private static void make(PreparedStatement create) throws SQLException {
        for (int left = MOST_TRIES; ; left--) {
            try {
                create.execute();
                return;
            } catch (SQLException e) {
                if (DUPLICATE_OBJECT.equals(e.getSQLState())) {
                    // Another replica was faster.
                    return;
                }
                if (!INTERNAL_ERROR.equals(e.getSQLState()) || left == 1) {
                    throw e;
                }
                LOG.info("the slot is made again after: {}", e.getMessage());
            }
        }
    }
}
