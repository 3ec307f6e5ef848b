package org.creditlists.local.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform needs of a machine.
 *
 * @param feature version of the Java that runs, as 25
 * @param names how names of files are encoded
 * @param freeBytes on the disk of the data folder
 * @param memoryBytes that programs may still have; negative when nobody knows
 * @param now by the clock of the machine
 */
public record Machine(int feature, Charset names, long freeBytes, long memoryBytes, Instant now) {

    private static final int JAVA = 25;
    private static final long NEEDED_BYTES = 2L << 30;
    /** The services, the broker and the worker as {@code ./credit up} starts them. */
    private static final long NEEDED_MEMORY = 3L << 30;

    private static final Path MEMORY = Path.of("/proc/meminfo");
    /** When this was written: a clock that shows less is wrong, and terms would be counted by it. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
    /** Clocks of machines that keep time differ by less. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** This one. */
    public static Machine here(Path data) throws IOException {
        Path there = data.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return new Machine(
                Runtime.version().feature(),
                Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")),
                Files.getFileStore(there).getUsableSpace(),
                memory(),
                Instant.now());
    }

    private static long memory() throws IOException {
        if (!Files.isReadable(MEMORY)) {
            return -1;
        }
        return Files.readAllLines(MEMORY).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(-1L);
    }

    /**
     * What it lacks.
     *
     * @param isUp whether the platform runs already, and has its memory
     * @param newest when something was last written to the data folder
     */
    public List<Finding> findings(boolean isUp, Instant newest) {
        List<Finding> found = new ArrayList<>();
        if (feature != JAVA) {
            found.add(new Finding(
                    "Java版本为" + feature + "，需要" + JAVA,
                    "Java is " + feature + ", and " + JAVA + " is needed",
                    "apt-get install openjdk-25-jdk-headless, or JAVA_HOME=/path/to/jdk-25 ./credit status"));
        }
        if (!names.equals(StandardCharsets.UTF_8)) {
            found.add(new Finding(
                    "系统字符编码为" + names + "，需要UTF-8",
                    "the locale encodes names as " + names + ", and UTF-8 is needed",
                    "export LC_ALL=C.UTF-8"));
        }
        if (freeBytes < NEEDED_BYTES) {
            found.add(new Finding(
                    "磁盘仅剩" + (freeBytes >> 20) + " MiB",
                    "only " + (freeBytes >> 20) + " MiB are free on the disk, 2048 are needed",
                    "df -h . && ./credit backup OTHER-DISK, then make room and ./credit up"));
        }
        if (!isUp && memoryBytes >= 0 && memoryBytes < NEEDED_MEMORY) {
            found.add(new Finding(
                    "可用内存仅" + (memoryBytes >> 20) + " MiB",
                    "only " + (memoryBytes >> 20) + " MiB of memory are free, 3072 are needed",
                    "free -m, then end what else runs"));
        }
        if (now.isBefore(EARLIEST) || newest.isAfter(now.plus(TOLERANCE))) {
            found.add(new Finding(
                    "系统时钟落后：现在是" + now,
                    "the clock is behind what was written already: it shows " + now,
                    "timedatectl set-ntp true"));
        }
        return found;
    }
}
