package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The files of a PostgreSQL server.
 *
 * @param folder in which they are, beside its log
 * @param password of the user who owns every database
 */
record PostgresData(Path folder, String password) {

    Path path() {
        return folder.resolve("data");
    }

    /**
     * Prepares them, unless they are there.
     *
     * @param home where the server is unpacked
     * @param process into whose log it is written
     */
    void initialise(Path home, ChildProcess process) {
        if (Files.exists(path().resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path partial = folder.resolve("data.partial");
            if (Files.exists(partial)) {
                PostgresBinaries.deleteTree(partial);
            }
            Path passwordFile = passwordFile();
            int exit = new ProcessBuilder(command(home, partial, passwordFile))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(process.log().toFile()))
                    .start()
                    .waitFor();
            Files.delete(passwordFile);
            if (exit != 0) {
                throw new NotReadyException("initdb failed:\n" + process.lastLines(15));
            }
            // Moved into place when it is whole: a kill half way leaves nothing that looks like a database.
            Files.move(partial, path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    private Path passwordFile() throws IOException {
        Path file = Files.createTempFile(
                folder, "pw", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, password);
    }

    private static List<String> command(Path home, Path data, Path passwordFile) {
        return PostgresServer.asOrdinaryUser(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data.toAbsolutePath().toString(),
                "-U",
                PostgresServer.USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile.toAbsolutePath().toString(),
                "-E",
                "UTF8",
                "--locale=C"));
    }

    /**
     * Everybody signs in by password to a database, and nobody to the whole server's log: a role that reads the log of
     * one database cannot copy all of them.
     */
    void writeAccess() {
        PrivateFile.write(path().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /** A server that was killed leaves its lock file; it is removed only when no such server lives. */
    void deleteStaleLock() {
        Path lock = path().resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                long pid = Long.parseLong(Files.readAllLines(lock).getFirst().trim());
                boolean lives = ProcessHandle.of(pid)
                        .flatMap(p -> p.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
                if (!lives) {
                    Files.delete(lock);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
