package org.creditlists.local.doctor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.infrastructure.ChildProcess;
import org.creditlists.local.backup.KeptBackups;
import org.creditlists.local.backup.RestoredDatabases;

/**
 * The files of an installation.
 *
 * @param data its folder
 * @param now by the clock of the machine
 */
public record DataFiles(Path data, Instant now) {

    private static final long LONG_LOG_BYTES = 256L << 20;
    /** As long as keys of dossiers may lie in copies. */
    private static final Duration KEYS_KEPT = Duration.ofDays(Integer.parseInt(KeptBackups.USUAL_KEYS));

    private static final Duration BEFORE_EXPIRY = Duration.ofDays(60);
    private static final List<String> PRIVATE = List.of(
            "secrets.properties",
            "run/kafka/kafka.properties",
            "run/connect/connect.properties",
            "run/connect/connect-users.properties");

    /** What is wrong with them; nothing for a folder that is not there yet. */
    public List<Finding> findings() throws IOException {
        List<Finding> found = new ArrayList<>();
        if (!Files.isDirectory(data)) {
            return found;
        }
        rights(data, "rwx------", "700", found);
        for (String name : PRIVATE) {
            if (Files.exists(data.resolve(name))) {
                rights(data.resolve(name), "rw-------", "600", found);
            }
        }
        Path databases = data.resolve("run/postgresql/data");
        if (Files.isDirectory(databases)) {
            rights(databases, "rwx------", "700", found);
        }
        if (!Files.isWritable(data)) {
            found.add(new Finding(
                    "当前用户无权写入数据目录",
                    "this user may not write to the data folder, which " + Files.getOwner(data) + " has",
                    "sudo -u " + Files.getOwner(data) + " ./credit status"));
        }
        each("run", this::part, found);
        each("run/postgresql", this::before, found);
        certificate(data.resolve("run/kafka/access/broker.pem"), found);
        return found;
    }

    /** When something was last written; the beginning of time for nothing. */
    public Instant newest() throws IOException {
        Path log = data.resolve("run/postgresql/data/pg_wal");
        if (!Files.isDirectory(log)) {
            return Instant.EPOCH;
        }
        try (Stream<Path> files = Files.list(log)) {
            return files.map(file -> Instant.ofEpochMilli(file.toFile().lastModified()))
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }

    private static void rights(Path path, String wanted, String mode, List<Finding> found) throws IOException {
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!rights.equals(wanted)) {
            found.add(new Finding(
                    "文件权限过宽或过窄：" + path + "（" + rights + "）",
                    path + " has the rights " + rights + ", and should have " + wanted,
                    "chmod " + mode + " " + path));
        }
    }

    /** Looks at one file or folder. */
    @FunctionalInterface
    private interface Look {

        void at(Path path, List<Finding> found) throws IOException;
    }

    private void each(String folder, Look look, List<Finding> found) throws IOException {
        if (Files.isDirectory(data.resolve(folder))) {
            try (Stream<Path> inside = Files.list(data.resolve(folder))) {
                for (Path path : inside.sorted().toList()) {
                    look.at(path, found);
                }
            }
        }
    }

    private void part(Path folder, List<Finding> found) throws IOException {
        String name = folder.getFileName().toString();
        Path log = folder.resolve(name + ".log");
        if (Files.exists(log) && Files.size(log) > LONG_LOG_BYTES) {
            found.add(new Finding(
                    "日志过大：" + log, "the log has " + (Files.size(log) >> 20) + " MiB: " + log, "./credit status"));
        }
        if (Files.exists(folder.resolve(name + ".pid")) && !new ChildProcess(name, folder).isAlive()) {
            found.add(new Finding(
                    name + "的进程已不在，可能曾被终止",
                    name + " was started and does not run any more: it was killed, or died",
                    "./credit logs " + name + ", then ./credit up"));
        }
    }

    private void before(Path folder, List<Finding> found) {
        Instant made = Instant.ofEpochMilli(folder.toFile().lastModified());
        if (folder.getFileName().toString().startsWith(RestoredDatabases.BEFORE)
                && made.isBefore(now.minus(KEYS_KEPT))) {
            found.add(new Finding(
                    "恢复前的旧数据仍在，其中有密钥：" + folder,
                    "what was there before a restore is still there, with keys of dossiers: " + folder,
                    "rm -r " + folder));
        }
    }

    private void certificate(Path file, List<Finding> found) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String pem = Files.readString(file);
        try (InputStream in = new ByteArrayInputStream(pem.substring(Math.max(0, pem.indexOf("-----BEGIN CERTIFICATE")))
                .getBytes(StandardCharsets.US_ASCII))) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            Instant end = certificate.getNotAfter().toInstant();
            if (end.isBefore(now.plus(BEFORE_EXPIRY))) {
                found.add(new Finding(
                        "证书将于" + end + "到期",
                        "the certificate of Kafka ends at " + end,
                        "./credit down && rm -r " + file.getParent() + " && ./credit up, then give departments their"
                                + " settings: ./credit kafka-user DEPARTMENT"));
            }
        } catch (CertificateException e) {
            found.add(new Finding(
                    "证书无法读取：" + file, "the certificate cannot be read: " + file, "./credit restore FOLDER"));
        }
    }
}
