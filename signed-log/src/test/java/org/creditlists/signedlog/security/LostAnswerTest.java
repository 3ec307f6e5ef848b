package org.creditlists.signedlog.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.SignedLog;
import org.creditlists.testkit.SwallowingProxy;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A batch may be stored though its writer never learns it. */
class LostAnswerTest {

    private static final String DATABASE = "lost_answer";

    private final DataSource database = TestPostgres.freshDatabase(DATABASE);
    private final SecurityKeys keys = new SecurityKeys(new KeptForTests(), () -> CryptoSuite.INTERNATIONAL);

    @Test
    @Timeout(60)
    void aRowWhoseAnswerIsLostIsLoggedOnceThoughAnotherReplicaWroteBehindIt() throws IOException, SQLException {
        table();
        URI address = URI.create(TestPostgres.jdbcUrl(DATABASE).substring("jdbc:".length()));
        try (var proxy = new SwallowingProxy(address.getPort());
                var pool = through(proxy);
                var cut = log(pool);
                var other = log(database)) {
            append(cut, "first").join();
            proxy.loseAnswers();
            CompletableFuture<byte[]> lost = append(cut, "second");
            while (batches() < 2) {
                Thread.onSpinWait();
            }
            append(other, "third").join();
            lost.join();
        }
        assertThat(batches()).isEqualTo(3);
    }

    private SignedLog log(DataSource dataSource) {
        var log = new SignedLog(
                dataSource,
                keys.signing(),
                SecurityLog.DEFINITION,
                Clock.systemUTC(),
                Duration.ofMillis(1),
                batch -> {});
        log.start();
        return log;
    }

    private static CompletableFuture<byte[]> append(SignedLog log, String row) {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        return log.append(bytes, CryptoSuite.INTERNATIONAL.digest(bytes)).toCompletableFuture();
    }

    private long batches() {
        return Rows.query(database, "SELECT count(*) FROM security_batch", row -> row.getLong(1))
                .getFirst();
    }

    private static AgroalDataSource through(SwallowingProxy proxy) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + DATABASE + "?socketTimeout=2";
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(TestPostgres.USER))
                                .credential(new SimplePassword(TestPostgres.PASSWORD)))));
    }

    private void table() throws IOException, SQLException {
        try (var in = Objects.requireNonNull(
                        LostAnswerTest.class.getResourceAsStream("/db/security-log/V70__security_log.sql"));
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
