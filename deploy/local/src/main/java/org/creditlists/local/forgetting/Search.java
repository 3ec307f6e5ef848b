package org.creditlists.local.forgetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.local.backup.BackupFolder;

/**
 * Searches an installation for a canary: every table of every database, every file of its folder and of the one of
 * backups, every topic, and what was written to the folder of temporary files.
 *
 * @param postgres the server with all databases
 * @param kafka settings of a client that may read everything
 * @param data the folder of the installation
 */
public record Search(PostgresServer postgres, Map<String, Object> kafka, Path data) {

    /** A log, and the older ones beside it. */
    private static final Pattern LOG = Pattern.compile("\\.log(?:\\.[0-9])?$");

    private static final String DATABASES = "SELECT datname FROM pg_database WHERE datallowconn ORDER BY datname";

    /**
     * @param ended entries that have ended: no record about them may stay on a topic that carries persons
     * @param since when the words were planted
     */
    public List<Place> find(Canary canary, Set<String> ended, Instant since) {
        try {
            List<Place> places = new ArrayList<>(tables(canary));
            places.addAll(new TopicSearch(canary, ended, Set.of(Topics.DOSSIERS, Topics.ENTRIES)).in(kafka));
            var files = new FileSearch(canary);
            files.all(data, Search::kind);
            Optional<Path> backups = backups();
            if (backups.isPresent()) {
                files.all(backups.get(), any -> Place.Kind.BACKUPS);
            }
            files.since(
                    Path.of(System.getProperty("java.io.tmpdir")),
                    backups.map(folder -> Set.of(data, folder)).orElse(Set.of(data)),
                    since);
            for (Place place : files.places()) {
                places.add(named(place));
            }
            return places;
        } catch (SQLException e) {
            throw new NotReadyException("the database answers with SQLSTATE " + e.getSQLState());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of backups; nothing before the first one. */
    public Optional<Path> backups() {
        return BackupFolder.usedBy(postgres.archive()).map(BackupFolder::path);
    }

    /** Databases that can be searched. */
    public List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(DATABASES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** A file of a table is told by its database and its table. */
    private Place named(Place place) throws SQLException {
        if (place.kind() != Place.Kind.TABLE_FILES || place.what().isEmpty()) {
            return place;
        }
        TableFiles.Name name = new TableFiles(postgres).of(place.what());
        return Place.with(place.kind(), name.database(), name.table(), place.found());
    }

    private List<Place> tables(Canary canary) throws SQLException {
        List<Place> places = new ArrayList<>();
        var search = new TableSearch(canary);
        for (String database : databases()) {
            try (Connection connection = postgres.connect(database)) {
                places.addAll(search.in(connection, database));
            }
        }
        return places;
    }

    /** By the place of a file in the folder of an installation. */
    private static Place.Kind kind(Path relative) {
        String path = relative.toString();
        if (path.startsWith("run/postgresql/data/pg_wal/")) {
            return Place.Kind.WAL;
        }
        if (path.startsWith("run/postgresql/data/base/") || path.startsWith("run/postgresql/data/global/")) {
            return Place.Kind.TABLE_FILES;
        }
        if (path.startsWith("run/postgresql/data/")) {
            return Place.Kind.DATABASE_FILES;
        }
        if (path.startsWith("run/kafka/data/")) {
            return Place.Kind.SEGMENTS;
        }
        return LOG.matcher(path).find() ? Place.Kind.LOGS : Place.Kind.OTHER_FILES;
    }
}
