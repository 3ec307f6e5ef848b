package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import org.creditlists.infrastructure.ContainerInstall;
import org.creditlists.infrastructure.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that docker-compose makes for its database, at a real server. */
class ContainerDatabaseAcceptanceTest {

    private final PostgresServer server = RunningPlatform.get().postgres();

    @AfterEach
    void plainAgain() throws SQLException {
        change("ALTER SYSTEM RESET ssl", "ALTER SYSTEM RESET ssl_cert_file", "ALTER SYSTEM RESET ssl_key_file");
    }

    @Test
    void itsClientsVerifyTheNameOfTheServerAndTakeNoOther(@TempDir Path access) throws SQLException {
        ContainerInstall.main(new String[] {"files", access.toString()});
        Path certificate = access.resolve("database/server.pem");
        change(
                "ALTER SYSTEM SET ssl_cert_file = '" + certificate + "'",
                "ALTER SYSTEM SET ssl_key_file = '" + certificate + "'",
                "ALTER SYSTEM SET ssl = on");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> first(server.connect("postgres"), "SHOW ssl").equals("on"));
        assertThat(first(
                        verified("postgres", access), "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
                .isEqualTo("true");
        assertThatThrownBy(() -> verified("another", access).close()).hasMessageContaining("another");
    }

    private Connection verified(String host, Path access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.USER);
        properties.setProperty("password", server.password());
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty(
                "sslrootcert", access.resolve("database/authority.pem").toString());
        properties.setProperty("socketFactory", ThisMachine.class.getName());
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + server.port() + "/postgres", properties);
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static String first(Connection opened, String sql) throws SQLException {
        try (opened;
                var statement = opened.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Every name leads to this machine, as a network of containers leads it to another. */
    public static final class ThisMachine extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress address, int timeout) throws IOException {
                    int port = ((InetSocketAddress) address).getPort();
                    super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress own, int ownPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) {
            throw new UnsupportedOperationException();
        }
    }
}
