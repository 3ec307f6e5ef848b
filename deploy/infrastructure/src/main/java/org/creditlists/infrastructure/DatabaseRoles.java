package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The roles of one database. Their passwords follow from the one of the server, so that there is one secret to keep.
 *
 * @param database its name
 * @param secret the password of the server's own user
 */
public record DatabaseRoles(String database, String secret) {

    private static final String SCRIPT = "/database-roles.sql";
    private static final String MAC = "HmacSHA256";

    /** Makes and changes tables. */
    public Login owner() {
        return login("owner");
    }

    /** Reads and writes rows, and only adds events. */
    public Login service() {
        return login("service");
    }

    /** Reads the log of this database for Debezium. */
    public Login connect() {
        return login("connect");
    }

    /** A role that signs in. */
    public record Login(String user, String password) {}

    /** @param connection to the database, of a superuser */
    public void make(Connection connection) throws SQLException {
        try (var settings = connection.prepareStatement("SELECT set_config('credit.owner', ?, false),"
                        + " set_config('credit.service', ?, false), set_config('credit.connect', ?, false)");
                var script = connection.createStatement()) {
            settings.setString(1, owner().password());
            settings.setString(2, service().password());
            settings.setString(3, connect().password());
            settings.execute();
            script.execute(script(SCRIPT));
        }
    }

    private Login login(String kind) {
        return login(secret, database + "_" + kind);
    }

    static Login login(String secret, String user) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return new Login(
                    user,
                    HexFormat.of().formatHex(mac.doFinal(("database role " + user).getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String script(String name) {
        try (var in = Objects.requireNonNull(DatabaseRoles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
