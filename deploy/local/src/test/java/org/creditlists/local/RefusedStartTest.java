package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.creditlists.infrastructure.ChildProcess;
import org.creditlists.infrastructure.NotReadyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RefusedStartTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void aStartThatIsRefusedForAPortLeavesNoSecretsAndTheDoctorNamesThePort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var part = new Platform.Part(new ChildProcess("kafka", folder), taken.getLocalPort());
            assertThat(Doctor.ports(Map.of("kafka", part))).singleElement().satisfies(one -> assertThat(one.text())
                    .contains("ss -ltnp 'sport = :" + taken.getLocalPort()));
        }
        Path data = folder.resolve("data");
        try (var taken = occupied()) {
            assertThat(taken.isClosed()).isFalse();
            assertThat(run("up", "--data", data.toString())).isNotZero();
        }
        assertThat(data.resolve("secrets.properties")).doesNotExist();
    }

    @Test
    void aRestoreWithoutABackupChangesNothing() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assertThat(run("restore", folder.resolve("nothing").toString(), "--yes", "--data", data.toString()))
                .isNotZero();
        assertThat(run("restore", folder.toString(), "--to", "yesterday", "--data", data.toString()))
                .isNotZero();
        assertThat(data).isEmptyDirectory();
    }

    /** One port of the platform; somebody else may have it already. */
    private static ServerSocket occupied() throws Exception {
        var socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.DEFAULT.postgres()));
        } catch (BindException already) {
            assertThat(already).isNotNull();
        }
        return socket;
    }

    private static int run(String... arguments) {
        CommandLine commands = Credit.commands();
        commands.setErr(new PrintWriter(new StringWriter()));
        commands.setExecutionExceptionHandler((e, command, parsed) -> {
            assertThat(e).isInstanceOf(NotReadyException.class);
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commands.execute(arguments);
    }
}
