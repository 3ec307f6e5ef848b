package org.creditlists.casehandling.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.creditlists.casehandling.evidence.examiner.Examiner;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.creditlists.casehandling.evidence.examiner.Limits;
import org.creditlists.casehandling.evidence.examiner.Verdict;
import org.creditlists.contracts.decision.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has a file looked at by a process of its own, with a small heap, a time limit, and what the operating system takes
 * from it (ADR 71, 81). The process may die of the file: that is a refusal, and this service has read none of it.
 */
@Singleton
class Examination {

    private static final Logger LOG = Logger.getLogger(Examination.class);
    /** How a JVM ends that could not start. */
    private static final int NOT_STARTED = 1;

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** One small program that runs once: no second compiler, no second thread of the collector, nothing on the disk. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=48m",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:-UsePerfData",
            // the standard output is the copy's
            "-Xlog:disable",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Djava.awt.headless=true");

    private final int heapMib;
    private final Duration time;
    private @Nullable Confinement confinement;

    @Inject
    Examination(EvidenceSettings settings) {
        this(settings.examinationHeap(), settings.examinationTime());
    }

    Examination(int heapMib, Duration time) {
        this.heapMib = heapMib;
        this.time = time;
    }

    /** @param content begins as a file of the type does, and has at most {@link Limits#LARGEST_BYTES} */
    Examined examine(byte[] content, FileType type) {
        Path folder;
        try {
            folder = Files.createTempDirectory("examiner");
        } catch (IOException e) {
            LOG.error("no folder to examine a file in", e);
            return refused(EvidenceRefusals.BUSY);
        }
        try {
            return examine(content, type, folder);
        } catch (IOException e) {
            LOG.error("no process to examine a file", e);
            return refused(EvidenceRefusals.BUSY);
        } finally {
            delete(folder);
        }
    }

    /** @param folder empty, in which the process works */
    private Examined examine(byte[] content, FileType type, Path folder) throws IOException {
        Process process = start(content.length, type, folder);
        process.onExit().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
        try {
            give(process, content);
            byte[] copy = take(process);
            boolean inTime = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            return inTime ? examined(process.exitValue(), copy, type) : refused(EvidenceRefusals.UNPACKS_TO_TOO_MUCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(EvidenceRefusals.BUSY);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            LOG.warn("a folder of an examination is left", e);
        }
    }

    /** Found when the first file comes: the start of the service need not wait for it. */
    private synchronized Confinement confinement() {
        if (confinement == null) {
            confinement = Confinement.strongest(java(), heapMib, time);
        }
        return confinement;
    }

    private List<String> java() {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx" + heapMib + "m"));
        command.addAll(OPTIONS);
        return command;
    }

    private Process start(int bytes, FileType type, Path folder) throws IOException {
        List<String> command = java();
        command.addAll(List.of("-cp", ExaminerClassPath.VALUE, Examiner.class.getName()));
        command.addAll(List.of(type.name(), String.valueOf(bytes), String.valueOf(time.toMillis())));
        var builder = new ProcessBuilder(confinement().of(command))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Passwords and keys are in the environment of the service.
        builder.environment().clear();
        return builder.start();
    }

    private static void give(Process process, byte[] content) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(content);
        } catch (IOException e) {
            // It ended before it had read everything; its exit says why.
            LOG.debug("the examiner ended early", e);
        }
    }

    private static byte[] take(Process process) {
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(Limits.LARGEST_COPY_BYTES);
        } catch (IOException e) {
            LOG.debug("the examiner ended while it wrote", e);
            return new byte[0];
        }
    }

    private static Examined examined(int exit, byte[] copy, FileType type) {
        boolean noCopy = exit == Verdict.ACCEPTED.exitCode() && !type.begins(copy);
        if (exit == NOT_STARTED || noCopy) {
            LOG.errorf("the process that examines files does not do it: exit %d", exit);
            return refused(EvidenceRefusals.BUSY);
        }
        return Verdict.of(exit).map(verdict -> said(verdict, copy)).orElseGet(() -> {
            LOG.infof("a file ended the process that examined it: exit %d", exit);
            return refused(EvidenceRefusals.UNPACKS_TO_TOO_MUCH);
        });
    }

    private static Examined said(Verdict verdict, byte[] copy) {
        return switch (verdict) {
            case ACCEPTED -> new Examined.Taken(copy);
            case UNPACKS_TO_TOO_MUCH -> refused(EvidenceRefusals.UNPACKS_TO_TOO_MUCH);
            case TOO_MANY_OBJECTS -> refused(EvidenceRefusals.TOO_MANY_OBJECTS);
            case PIXELS -> refused(EvidenceRefusals.PIXELS);
            case PAGES -> refused(EvidenceRefusals.PAGES);
            case ENCRYPTED -> refused(EvidenceRefusals.ENCRYPTED);
            case ACTIVE_CONTENT -> refused(EvidenceRefusals.ACTIVE_CONTENT);
            case BROKEN -> refused(EvidenceRefusals.BROKEN);
        };
    }

    private static Examined refused(Refusal refusal) {
        return new Examined.Refused(refusal);
    }
}
