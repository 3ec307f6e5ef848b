package org.creditlists.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.infrastructure.WalArchive;
import org.creditlists.local.doctor.Backups;
import org.creditlists.local.doctor.Calendar;
import org.creditlists.local.doctor.DataFiles;
import org.creditlists.local.doctor.Databases;
import org.creditlists.local.doctor.Finding;
import org.creditlists.local.doctor.Machine;
import org.creditlists.local.doctor.Stopped;
import org.creditlists.local.doctor.Tampering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at everything that may be wrong here. It changes nothing, and makes no secrets where there are none. */
@Command(name = "doctor", description = "Say what is wrong here and what to do; exit code 1 when something is.")
final class Doctor implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Override
    public Integer call() throws IOException {
        List<Finding> found = findings(installation);
        found.forEach(one -> System.out.println("  ! " + one.text()));
        System.out.println(
                found.isEmpty()
                        ? "一切正常 / nothing is wrong"
                        : "发现" + found.size() + "个问题 / " + found.size() + " things to do");
        return found.isEmpty() ? 0 : 1;
    }

    private static List<Finding> findings(Installation installation) throws IOException {
        Path data = installation.data();
        Map<String, Platform.Part> parts = Platform.parts(data, installation.ports());
        boolean isUp = parts.values().stream().anyMatch(part -> part.process().isAlive());
        Machine machine = Machine.here(data);
        DataFiles files = new DataFiles(data, machine.now());
        List<Finding> found = new ArrayList<>(machine.findings(isUp, files.newest()));
        found.addAll(files.findings());
        found.addAll(ports(parts));
        found.addAll(new Calendar(calendar(), LocalDate.now(WorkingDays.LEGAL_ZONE)).findings());
        if (Files.exists(data.resolve("secrets.properties"))) {
            found.addAll(new Backups(new WalArchive(data.resolve("run/postgresql")), machine.now()).findings());
        }
        if (isUp) {
            Platform platform = installation.platform();
            found.addAll(new Stopped(platform).findings());
            found.addAll(new Databases(platform).findings());
            found.addAll(connectors(platform));
            found.addAll(new Tampering(platform).findings());
        }
        return found;
    }

    private static WorkingDays calendar() {
        String files = System.getenv().getOrDefault("CREDIT_CALENDAR_FILES", "");
        return WorkingDays.published(Arrays.stream(files.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList());
    }

    static List<Finding> ports(Map<String, Platform.Part> parts) {
        List<Finding> found = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (part.process().isAlive()) {
                return;
            }
            try (var socket = new ServerSocket(part.port(), 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                found.add(new Finding(
                        "端口" + part.port() + "（" + name + "）被其他程序占用",
                        "port " + part.port() + ", which " + name + " needs, is in use by another program",
                        "ss -ltnp 'sport = :" + part.port() + "'"));
            }
        });
        return found;
    }

    private static List<Finding> connectors(Platform platform) {
        return Service.withLists().stream()
                .flatMap(service -> platform.connector(service).finding(service).stream())
                .toList();
    }
}
