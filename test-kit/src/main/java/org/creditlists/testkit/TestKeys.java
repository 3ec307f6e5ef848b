package org.creditlists.testkit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.SealedDossier;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.DatabaseRoles;

/** The keys of dossiers, in one database for all tests of a JVM. */
public final class TestKeys {

    private static final String DATABASE = "test_keys";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestKeys() {}

    private static final class Holder {
        private static final DataSource KEYS = create();
    }

    private static DataSource create() {
        DataSource database = TestPostgres.freshDatabase(DATABASE);
        try (Connection connection = database.getConnection()) {
            roles().make(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static DatabaseKeys roles() {
        return new DatabaseKeys(DATABASE, TestPostgres.PASSWORD);
    }

    /** Of a superuser, without a pool. */
    public static DataSource dataSource() {
        return Holder.KEYS;
    }

    /**
     * Settings of a service.
     *
     * @param writes whether it gives keys and deletes them
     */
    static Map<String, String> settings(boolean writes) {
        dataSource();
        DatabaseRoles.Login login = writes ? roles().writer() : roles().reader();
        return Map.of(
                "quarkus.datasource.keys.jdbc.url", TestPostgres.jdbcUrl(DATABASE),
                "quarkus.datasource.keys.username", login.user(),
                "quarkus.datasource.keys.password", login.password());
    }

    /** A dossier as it travels; its entry gets a key, when it has none. */
    public static byte[] seal(Dossier dossier) {
        return SealedDossier.seal(
                        key(dossier.entry()),
                        dossier.entry(),
                        PublishedEvents.json(dossier.identity()),
                        PublishedEvents.json(dossier.reasons()))
                .bytes();
    }

    /** The key is deleted, and nothing else. */
    public static void delete(EntryId entry) {
        try (Connection connection = dataSource().getConnection();
                var delete = connection.prepareStatement("DELETE FROM data_key WHERE id = ?")) {
            delete.setObject(1, entry.value());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean has(UUID entry) {
        try (Connection connection = dataSource().getConnection();
                var find = connection.prepareStatement("SELECT 1 FROM data_key WHERE id = ?")) {
            find.setObject(1, entry);
            try (var row = find.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey key(EntryId entry) {
        byte[] fresh = new byte[SealedDossier.KEY_BYTES];
        RANDOM.nextBytes(fresh);
        try (Connection connection = dataSource().getConnection();
                var add = connection.prepareStatement(
                        "INSERT INTO data_key (id, key) VALUES (?, ?) ON CONFLICT DO NOTHING");
                var find = connection.prepareStatement("SELECT key FROM data_key WHERE id = ?")) {
            add.setObject(1, entry.value());
            add.setBytes(2, fresh);
            add.executeUpdate();
            find.setObject(1, entry.value());
            try (var row = find.executeQuery()) {
                row.next();
                return new SecretKeySpec(row.getBytes(1), "AES");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
