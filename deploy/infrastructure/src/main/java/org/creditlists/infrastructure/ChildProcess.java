package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A process that outlives whoever started it, known by a file with its id and the moment of its start: an id alone may
 * belong to somebody else by tomorrow.
 *
 * @param name used for its log and its process file
 * @param directory where {@code name.pid} stands; logs are written beside it
 */
public record ChildProcess(String name, Path directory) {

    private static final long LONGEST_TAIL = 64 * 1024;
    private static final String NEW_SESSION = "/usr/bin/setsid";
    /** The child writes its own id before it becomes the program: whoever starts it may be killed at any moment. */
    private static final String WITH_ITS_ID = "echo $$ > \"$0.new\" && mv \"$0.new\" \"$0\" && exec \"$@\"";
    /** Start times are told in hundredths of a second since boot. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    public Path log() {
        return directory.resolve(name + ".log");
    }

    private Path pidFile() {
        return directory.resolve(name + ".pid");
    }

    /** Starts the command in a session of its own, so that Ctrl-C in the terminal does not reach it. */
    public void start(List<String> command, Map<String, String> environment) {
        List<String> detached = new ArrayList<>();
        if (Files.isExecutable(Path.of(NEW_SESSION))) {
            detached.add(NEW_SESSION);
        }
        detached.addAll(List.of("/bin/sh", "-c", WITH_ITS_ID, pidFile().toString()));
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(directory);
            shortenLog();
            Process process = builder.start();
            Path written = Files.writeString(directory.resolve(name + ".pid.start"), process.pid() + "\n");
            Files.move(written, pidFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** The process, if it lives. */
    public Optional<ProcessHandle> handle() {
        try {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            Instant latestStart =
                    Files.getLastModifiedTime(pidFile()).toInstant().plus(TOLERANCE);
            // Another program may have got the number since.
            return ProcessHandle.of(pid)
                    .filter(p -> p.isAlive() && !isZombie(p.pid()))
                    .filter(p -> p.info().startInstant().orElse(Instant.MAX).isBefore(latestStart));
        } catch (IOException | RuntimeException noSuchFile) {
            return Optional.empty();
        }
    }

    /** Killed and not yet reaped by its parent, which Java counts as alive. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noProc) {
            return false;
        }
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end, and ends it when it does not within the time. */
    public void stop(Duration patience) {
        stop(patience, ProcessHandle::destroy);
    }

    /** The same with another way to ask. */
    void stop(Duration patience, Consumer<ProcessHandle> ask) {
        Optional<ProcessHandle> running = handle();
        if (running.isPresent()) {
            ProcessHandle process = running.get();
            ask.accept(process);
            try {
                process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what it wrote within bounds, also while it writes. */
    public void shortenLog() {
        new LogFile(log()).shorten();
    }

    /** The last lines of its log, at most 64 KiB of them. */
    public String lastLines(int count) {
        try (var file = new RandomAccessFile(log().toFile(), "r")) {
            long start = Math.max(0, file.length() - LONGEST_TAIL);
            file.seek(start);
            byte[] tail = new byte[(int) (file.length() - start)];
            file.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log() + ")";
        }
    }
}
