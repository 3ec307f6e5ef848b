package org.creditlists.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.creditlists.infrastructure.KafkaBroker;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a department needs to read its topics. */
@Command(
        name = "kafka-user",
        description = {
            "Let a department read its topics, and print the settings of its Kafka client.",
            "They hold its password: print them into a file that only the department reads."
        })
final class KafkaUserCommand implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "DEPARTMENT", description = "Its id, e.g. customs-000000.")
    private String department = "";

    @Option(names = "--new", description = "Give it a new password; the old one is over.")
    private boolean anew;

    @Option(
            names = "--withdraw",
            description = "Take its password and its rights; it reads nothing from now on, and keeps what it copied.")
    private boolean withdrawn;

    @Override
    public Integer call() throws IOException {
        KafkaRights rights = KafkaRights.department(department);
        KafkaBroker kafka = installation.platform().kafka();
        if (!kafka.process().isAlive()) {
            throw new NotReadyException("Kafka未运行 / Kafka does not run: ./credit up");
        }
        if (withdrawn) {
            kafka.withdraw(rights);
            System.out.println("已撤销 / withdrawn: " + rights.principal());
            return 0;
        }
        if (anew) {
            kafka.changePassword(rights);
        } else {
            kafka.admit(rights);
        }
        System.out.println("bootstrap.servers=" + kafka.bootstrap());
        System.out.print(Files.readString(kafka.clientFile(rights.principal())));
        return 0;
    }
}
