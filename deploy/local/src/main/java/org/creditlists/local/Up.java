package org.creditlists.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts what does not run. */
@Command(name = "up", description = "Start the platform and show its addresses; what runs already stays.")
final class Up implements Callable<Integer> {

    private static final long NEEDED_BYTES = 2L << 30;
    private static final int SAMPLE_LINES = 200;

    @Mixin
    private final Installation installation;

    @Option(
            names = "--infra",
            description = "PostgreSQL, Kafka and Connect only, to run a service with mvn quarkus:dev.")
    private boolean infrastructureOnly;

    @Option(names = "--heap", description = "Heap of a service in MiB, for more than a trial: --heap sharing=2500.")
    private Map<String, Integer> heaps = Map.of();

    Up() {
        this(new Installation());
    }

    Up(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws IOException {
        heaps.forEach(
                (service, mebibytes) -> System.setProperty("credit.heap." + known(service), mebibytes.toString()));
        Path data = installation.data();
        Files.createDirectories(data);
        // Databases and topics hold personal data: nobody else on this machine may read them.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        try (FileChannel channel =
                        FileChannel.open(data.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new NotReadyException("另一个 credit up 正在运行 / another `credit up` is at work on " + data);
            }
            start(data);
        }
        return 0;
    }

    private static String known(String service) {
        return Arrays.stream(Service.values())
                .map(Service::shortName)
                .filter(service::equals)
                .findFirst()
                .orElseThrow(() -> new NotReadyException("没有该服务 / there is no service " + service));
    }

    private void start(Path data) throws IOException {
        Instant begin = Instant.now();
        // Before anything is made: who is refused leaves no secrets behind.
        checkDisk(data);
        Map<String, Platform.Part> parts = Platform.parts(data, installation.ports());
        parts.forEach(Up::checkPort);
        parts.values().forEach(part -> part.process().shortenLog());
        Platform platform = installation.platform(System.getenv("CREDIT_CRYPTO"));
        if (infrastructureOnly) {
            platform.startInfrastructure(Up::ready);
            for (Service service : Service.values()) {
                System.out.println("# " + service.module() + ": mvn quarkus:dev with");
                platform.environment(service)
                        .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
            }
        } else {
            platform.startAll(Up::ready, () -> tellTime("服务就绪 / services ready", begin));
            loadSample(platform, data.resolve("sample.loaded"));
        }
        tellTime("就绪 / ready", begin);
        if (!infrastructureOnly) {
            for (Service service : Service.withLists()) {
                System.out.printf(
                        "  %-20s %s, %s/openapi%n",
                        service.module(), platform.url(service), platform.managementUrl(service));
            }
            System.out.printf("  %-20s %s%n", "网页 / pages", platform.url(Service.PORTAL));
            loadCases(platform, data.resolve("cases.loaded"));
            System.out.println("下一步 / next: ./credit demo, ./credit status, ./credit token --help, ./credit down");
        }
    }

    private static void loadSample(Platform platform, Path marker) throws IOException {
        if (Files.exists(marker)) {
            return;
        }
        // The seed makes a second attempt push the same list: what was decided before stays unchanged.
        RandomGenerator fixed = new Random(1);
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        SampleList list = new SampleList(SAMPLE_LINES, "样例", today, fixed);
        Tokens tokens = new Tokens(platform.secrets().issuer(), Duration.ofMinutes(5));
        Http.Answer answer = new Http()
                .upload(
                        platform.url(Service.DESIGNATION) + "/pushes",
                        tokens.platform("420000"),
                        "text/csv;charset=UTF-8",
                        list.csv());
        if (answer.status() != 202) {
            throw new NotReadyException("the sample list was not taken: " + answer.text());
        }
        Files.createFile(marker);
        ready("样例名单 / sample list pushed: " + list.lines() + " lines");
    }

    /** After the addresses: the platform can be used while these go through it. */
    private static void loadCases(Platform platform, Path marker) throws IOException {
        if (Files.exists(marker)) {
            return;
        }
        System.out.println("正在载入样例条目和案件，平台已可使用 / loading sample entries and cases; the platform can be used meanwhile");
        new SampleCases(platform, Up::ready).load();
        Files.createFile(marker);
    }

    private static synchronized void tellTime(String what, Instant begin) {
        System.out.printf(
                "%s after %.1f s%n",
                what, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    /** Tells what is done. */
    static synchronized void ready(String line) {
        System.out.println("  ✓ " + line);
    }

    private static void checkPort(String name, Platform.Part part) {
        if (part.process().isAlive()) {
            return;
        }
        try (var socket = new ServerSocket(part.port(), 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new NotReadyException(
                    "端口 %d 被占用 / port %d, which %s needs, is in use by another program; nothing was started"
                            .formatted(part.port(), part.port(), name));
        }
    }

    private static void checkDisk(Path data) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new NotReadyException("磁盘空间不足 / only %d MiB are free at %s, 2048 are needed; nothing was started"
                        .formatted(free >> 20, data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
