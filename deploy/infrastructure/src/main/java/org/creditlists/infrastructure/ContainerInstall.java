package org.creditlists.infrastructure;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes what the broker and the database in containers need, and gives the broker's users their rights. What the
 * launcher does on one machine, for {@code docker-compose.yml}.
 */
public final class ContainerInstall {

    private static final String BROKER_NAMES = "dns:kafka,dns:localhost,ip:127.0.0.1";
    /** That clients ask for: with {@code sslmode=verify-full} the certificate has to have it. */
    private static final String DATABASE_NAMES = "dns:postgres";

    private static final int PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;
    private static final Path DATA = Path.of("/var/lib/kafka/data");
    private static final long COMPACTION_LAG_MS = 600_000;

    private final Path folder;

    private ContainerInstall(Path folder) {
        this.folder = folder;
    }

    /**
     * @param arguments {@code files FOLDER}: certificates of both, passwords and the settings of the broker; {@code
     *     grant FOLDER BOOTSTRAP}: users, rights and topics; {@code department FOLDER BOOTSTRAP ID}: a department,
     *     whose settings are then in {@code FOLDER/clients}; {@code withdraw FOLDER BOOTSTRAP ID}: one that has no
     *     access any more
     */
    public static void main(String[] arguments) {
        var install = new ContainerInstall(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "files" -> install.files();
            case "grant" -> install.grant(arguments[2]);
            case "department" -> install.department(arguments[2], arguments[3]);
            case "withdraw" -> install.withdraw(arguments[2], arguments[3]);
            default -> throw new NotReadyException("files, grant, department or withdraw, not " + arguments[0]);
        }
    }

    private void files() {
        ServerCertificates certificates = certificates().ensure();
        String password = clients().password(KafkaRights.OWNER);
        KafkaRights.FIXED.forEach(rights -> clients().of(rights.principal()));
        new ServerCertificates(folder.resolve("database"), "server", DATABASE_NAMES).ensure();
        PrivateFile.write(
                folder.resolve("broker/server.properties"),
                new KafkaSettings("kafka", PORT, CONTROLLER_PORT, DATA, certificates, password).text());
    }

    private void grant(String bootstrap) {
        var access = new KafkaAccess(bootstrap, clients());
        access.grant(KafkaRights.FIXED);
        TopicLayout.create(access.settings(KafkaRights.OWNER), COMPACTION_LAG_MS);
    }

    private void department(String bootstrap, String id) {
        new KafkaAccess(bootstrap, clients()).grant(List.of(KafkaRights.department(id)));
    }

    private void withdraw(String bootstrap, String id) {
        new KafkaAccess(bootstrap, clients()).withdraw(KafkaRights.department(id));
    }

    private ServerCertificates certificates() {
        return new ServerCertificates(folder.resolve("broker"), "broker", BROKER_NAMES);
    }

    private KafkaClientFiles clients() {
        return new KafkaClientFiles(folder.resolve("clients"), certificates());
    }
}
