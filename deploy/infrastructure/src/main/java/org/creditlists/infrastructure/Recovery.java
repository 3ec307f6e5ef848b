package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Brings the copy of a server's files to a moment with the archive of its write-ahead log. The server runs afterwards.
 *
 * @param server in whose folder {@code data} the copy lies
 */
public record Recovery(PostgresServer server) {

    /** By number: names of zones are not known yet when the server reads its settings. */
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    /** To which moment. */
    public sealed interface Target {

        /** The end of the copying: the earliest moment that there is. */
        record Earliest() implements Target {}

        /** The end of the log in the archive. */
        record Latest() implements Target {}

        /** What was committed until then. */
        record Moment(Instant time) implements Target {}
    }

    /**
     * @param archive a folder with packed files of the log
     * @throws NotReadyException when the log ends before the moment or a file is missing
     */
    public void to(Target target, Path archive) {
        Path data = server.folder().resolve("data");
        Path settings = data.resolve("postgresql.auto.conf");
        try {
            String before = Files.exists(settings) ? Files.readString(settings) : "";
            PrivateFile.write(settings, before + String.join("\n", settings(target, archive)) + "\n");
            PrivateFile.write(data.resolve("recovery.signal"), "");
            server.start();
            Await.ready(server.process(), this::hasRecovered);
            PrivateFile.write(settings, before);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot recover " + data, e);
        }
    }

    private static List<String> settings(Target target, Path archive) {
        String file = archive.toAbsolutePath() + "/%f";
        String packed = file + WalArchive.PACKED;
        // Full files first; the last one is as long as a full one and ends with zeros.
        String restore = "restore_command = 'if test -f \"" + packed + "\"; then gunzip -c \"" + packed
                + "\" > \"%p\"; else cp \"" + file + WalArchive.OPEN + "\" \"%p\"; fi'";
        String action = "recovery_target_action = 'promote'";
        return switch (target) {
            case Target.Earliest _ ->
                // What is deleted now must not lie in a file that is used again.
                List.of("", restore, action, "recovery_target = 'immediate'", "wal_recycle = 'off'");
            case Target.Latest _ -> List.of("", restore);
            case Target.Moment moment ->
                List.of("", restore, action, "recovery_target_time = '" + TIMES.format(moment.time()) + "'");
        };
    }

    private boolean hasRecovered() {
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            row.next();
            return !row.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
