package org.creditlists.infrastructure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * A program that writes the log of a server beside its backups while it is written, because PostgreSQL archives only
 * full files: a disk that is lost takes what was acknowledged in the last second and no more. It goes on until it is
 * ended, whatever becomes of the server.
 *
 * <p>Its environment names the server and its user, its argument is the folder of the server.
 */
public final class WalFollower {

    static final String URL = "CREDIT_WAL_URL";
    static final String USER = "CREDIT_WAL_USER";
    static final String PASSWORD = "CREDIT_WAL_PASSWORD";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int STATUS_EVERY_SECONDS = 1;
    private static final String BEGIN =
            "SELECT lsn::text, left(pg_walfile_name(lsn), 8) FROM pg_current_wal_flush_lsn() lsn";

    private final WalArchive archive;

    private WalFollower(WalArchive archive) {
        this.archive = archive;
    }

    /** @param arguments the folder of the server */
    public static void main(String[] arguments) throws InterruptedException {
        var follower = new WalFollower(new WalArchive(Path.of(arguments[0])));
        while (true) {
            try {
                follower.follow();
            } catch (SQLException | IOException e) {
                System.out.println(e.getMessage());
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** Until the server ends, or the archive is another one. */
    private void follow() throws SQLException, IOException, InterruptedException {
        Optional<Path> target = archive.target();
        if (target.isEmpty()) {
            return;
        }
        Map<String, String> environment = System.getenv();
        var properties = new Properties();
        PGProperty.USER.set(properties, environment.get(USER));
        PGProperty.PASSWORD.set(properties, environment.get(PASSWORD));
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "18");
        PGProperty.APPLICATION_NAME.set(properties, "credit-wal");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        try (Connection connection = DriverManager.getConnection(environment.get(URL), properties)) {
            String timeline;
            LogSequenceNumber now;
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(BEGIN)) {
                row.next();
                now = LogSequenceNumber.valueOf(row.getString(1));
                timeline = row.getString(2);
            }
            try (WalSegments segments = new WalSegments(target.get(), timeline);
                    PGReplicationStream stream = connection
                            .unwrap(PGConnection.class)
                            .getReplicationAPI()
                            .replicationStream()
                            .physical()
                            .withStartPosition(LogSequenceNumber.valueOf(WalSegments.begin(now.asLong())))
                            .withStatusInterval(STATUS_EVERY_SECONDS, TimeUnit.SECONDS)
                            .start()) {
                copy(stream, segments, target.get());
            }
        }
    }

    private void copy(PGReplicationStream stream, WalSegments segments, Path target)
            throws SQLException, IOException, InterruptedException {
        while (archive.target().filter(target::equals).isPresent()) {
            @Nullable ByteBuffer bytes = stream.readPending();
            if (bytes == null) {
                segments.force();
                stream.setFlushedLSN(stream.getLastReceiveLSN());
                Thread.sleep(PAUSE);
            } else {
                segments.write(stream.getLastReceiveLSN().asLong() - bytes.remaining(), bytes);
            }
        }
    }
}
