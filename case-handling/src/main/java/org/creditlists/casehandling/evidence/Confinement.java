package org.creditlists.casehandling.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What the operating system takes from a process that examines a file, as far as it offers that (ADR 81): a network,
 * memory, time on processors, files to write, more than a few to read. The programs of util-linux that do it confine
 * themselves and then become the process: it is killed as if they were not there.
 *
 * @param programs that stand before the command; empty where the system offers nothing
 */
record Confinement(List<String> programs) {

    private static final Logger LOG = Logger.getLogger(Confinement.class);

    /** What a JVM with these options reserves beside its heap is below 600 MiB. */
    private static final long BESIDE_HEAP_BYTES = 1L << 30;

    private static final long PATIENCE_SECONDS = 20;

    /** A network without any device, not even that of the machine itself; no right of any user of the machine. */
    private static final List<String> NAMESPACES =
            List.of("/usr/bin/unshare", "--user", "--net", "--ipc", "--uts", "--");

    /**
     * The strongest under which a JVM starts here. Containers often forbid namespaces; then limits are left.
     *
     * @param java command of a JVM without a program
     * @param heapMib of that JVM
     * @param time that a file may take
     */
    static Confinement strongest(List<String> java, int heapMib, Duration time) {
        List<String> limits = limits(heapMib, time);
        Confinement found = Stream.of(joined(limits, NAMESPACES), limits, NAMESPACES)
                .map(Confinement::new)
                .filter(one -> one.starts(java))
                .findFirst()
                .orElseGet(() -> new Confinement(List.of()));
        LOG.infof("files are examined behind: %s", found.programs());
        return found;
    }

    private static List<String> limits(int heapMib, Duration time) {
        long bytes = heapMib * 1024L * 1024 + BESIDE_HEAP_BYTES;
        // Threads of the JVM count together.
        long seconds = 2 * time.toSeconds() + 1;
        return List.of(
                "/usr/bin/prlimit", "--as=" + bytes, "--cpu=" + seconds, "--fsize=0", "--core=0", "--nofile=64", "--");
    }

    /** Whether the process has no network. */
    boolean takesNetwork() {
        return programs.contains("--net");
    }

    /** Whether the process writes no file. */
    boolean takesFiles() {
        return programs.contains("--fsize=0");
    }

    List<String> of(List<String> command) {
        return joined(programs, command);
    }

    private boolean starts(List<String> java) {
        try {
            var builder = new ProcessBuilder(joined(of(java), List.of("-version")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            Process process = builder.start();
            try {
                return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
