package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.creditlists.infrastructure.DatabaseRoles;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each role signs in and does what it is for, and is refused everything else by the database. */
class DatabaseRolesAcceptanceTest {

    private static final String NOT_PERMITTED = "42501";
    private static final String AGAINST_A_CHECK = "23514";
    private static final String COLUMNS =
            "(position, id, type, revision, tags, occurred_at, payload, metadata, topic, key)";
    private static final String FORGED = "INSERT INTO event " + COLUMNS
            + " SELECT max(position) + 1000000000, gen_random_uuid(), 'forged', '1', '{}', now(), '',"
            + " '{\"by\": \"forged\"}', %s, %s FROM event";

    private final Platform platform = RunningPlatform.get();

    static List<Service> services() {
        return Service.withLists();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceAddsEventsAndAltersNone(Service service) throws SQLException {
        try (Connection connection = connect(service, roles(service).service())) {
            connection.setAutoCommit(false);
            execute(connection, FORGED.formatted("null", "null"));
            connection.rollback();
            for (String sql : List.of(
                    "UPDATE event SET payload = ''",
                    "DELETE FROM event",
                    "TRUNCATE event",
                    "UPDATE event_tag SET tag = ''",
                    "DELETE FROM event_tag",
                    "UPDATE event_chain SET rows = 0",
                    "DELETE FROM event_chain",
                    "UPDATE security_batch SET rows = 0",
                    "UPDATE flyway_schema_history SET checksum = 1",
                    "ALTER TABLE event DISABLE TRIGGER ALL",
                    "ALTER TABLE event DROP CONSTRAINT event_own_topic",
                    "DROP TABLE parked_message",
                    "CREATE TABLE other (id int)",
                    "ALTER PUBLICATION credit_" + service.shortName() + " SET TABLE parked_message",
                    "DROP PUBLICATION credit_" + service.shortName(),
                    "SELECT pg_drop_replication_slot('credit_" + service.shortName() + "')",
                    "SELECT pg_create_logical_replication_slot('other', 'pgoutput')",
                    "SELECT pg_read_file('PG_VERSION')",
                    "SET ROLE " + roles(service).owner().user(),
                    "ALTER ROLE " + roles(service).service().user() + " SUPERUSER")) {
                assertRefused(connection, sql, NOT_PERMITTED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServicePublishesOnItsOwnTopicsOnly(Service service) throws SQLException {
        String foreign = service == Service.OBJECTION ? "'credit.designations'" : "'credit.objections'";
        try (Connection connection = connect(service, roles(service).service())) {
            connection.setAutoCommit(false);
            assertRefused(connection, FORGED.formatted(foreign, "'key'"), AGAINST_A_CHECK);
            assertRefused(connection, FORGED.formatted("'credit.dossiers'", "'key'"), AGAINST_A_CHECK);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void debeziumReadsWhatIsPublishedAndWritesNothing(Service service) throws SQLException {
        try (Connection connection = connect(service, roles(service).connect())) {
            connection.setAutoCommit(false);
            execute(connection, "SELECT count(*) FROM event");
            for (String sql : List.of(
                    "SELECT * FROM list_entry",
                    "SELECT * FROM dossier",
                    "SELECT * FROM event_tag",
                    FORGED.formatted("null", "null"),
                    "UPDATE event SET payload = ''",
                    "DELETE FROM event",
                    "ALTER PUBLICATION credit_" + service.shortName() + " SET TABLE dossier",
                    "CREATE TABLE other (id int)")) {
                assertRefused(connection, sql, NOT_PERMITTED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRoleSignsInToItsOwnDatabaseByItsPasswordOnly(Service service) throws SQLException {
        Service other = service == Service.SHARING ? Service.OBJECTION : Service.SHARING;
        DatabaseRoles own = roles(service);
        for (DatabaseRoles.Login login : List.of(own.owner(), own.service(), own.connect())) {
            connect(service, login).close();
            assertThatThrownBy(() -> connect(other, login)).as(login.user()).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(service, new DatabaseRoles.Login(login.user(), "wrong")))
                    .as(login.user())
                    .isInstanceOf(SQLException.class);
        }
        assertThat(column("SELECT rolname FROM pg_roles WHERE rolname LIKE '" + platform.database(service)
                        + "\\_%' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void noProcessOfThePlatformIsSignedInAsASuperuser(Service service) throws SQLException {
        assertThat(column("SELECT DISTINCT usename FROM pg_stat_activity WHERE backend_type IN ('client backend',"
                        + " 'walsender') AND application_name <> 'PostgreSQL JDBC Driver' AND datname = '"
                        + platform.database(service) + "'"))
                .isSubsetOf(
                        roles(service).service().user(),
                        roles(service).connect().user());
        assertThat(column("SELECT failover::text FROM pg_replication_slots WHERE slot_name = 'credit_"
                        + service.shortName() + "'"))
                .containsExactly("true");
    }

    private DatabaseRoles roles(Service service) {
        return platform.postgres().roles(platform.database(service));
    }

    private Connection connect(Service service, DatabaseRoles.Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        return DriverManager.getConnection(platform.postgres().jdbcUrl(platform.database(service)), properties);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(Connection connection, String sql, String state) throws SQLException {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                        .as("%s: %s", sql, e.getMessage())
                        .isEqualTo(state));
        connection.rollback();
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
