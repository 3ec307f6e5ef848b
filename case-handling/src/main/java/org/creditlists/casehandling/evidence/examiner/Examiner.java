package org.creditlists.casehandling.evidence.examiner;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process that looks at one file. The file comes on the standard input, the copy that is kept goes to the standard
 * output, and the exit code is a {@link Verdict}. It is expected to die of what it reads.
 */
public final class Examiner {

    private static final Path MEMORY_SCORE = Path.of("/proc/self/oom_score_adj");
    private static final String FIRST_TO_GO = "1000";
    /** A strong reference: a level that nobody holds is forgotten. */
    private static final Logger LOG = Logger.getLogger("");

    private Examiner() {}

    /** @param arguments the type of the file, its bytes, and after how many milliseconds to give up */
    public static void main(String[] arguments) {
        LOG.setLevel(Level.OFF);
        goFirst();
        new Timer(true).schedule(new GivingUp(), Long.parseLong(arguments[2]));
        int exit;
        try {
            byte[] content = System.in.readNBytes(Integer.parseInt(arguments[1]));
            exit = examine(FileType.valueOf(arguments[0]), content).exitCode();
        } catch (IOException e) {
            // Nobody reads what is written.
            exit = Verdict.BROKEN.exitCode();
        }
        Runtime.getRuntime().halt(exit);
    }

    private static Verdict examine(FileType type, byte[] content) {
        CountedFilter.countIn(new Budget(Limits.MOST_STRUCTURE));
        OutputStream out = new BufferedOutputStream(new Budget(Limits.LARGEST_COPY_BYTES).counting(System.out));
        try {
            switch (type) {
                case PDF -> PdfCopy.write(content, out);
                case JPEG -> out.write(Pictures.jpeg(content));
                case PNG -> out.write(Pictures.png(content));
            }
            out.flush();
            return Verdict.ACCEPTED;
        } catch (NotTaken e) {
            return e.verdict();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What makes a reader stumble would make the reader of the desk stumble.
            return Verdict.BROKEN;
        }
    }

    /** When memory gets short the kernel ends this process and not the service beside it. */
    private static void goFirst() {
        try {
            Files.writeString(MEMORY_SCORE, FIRST_TO_GO);
        } catch (IOException e) {
            // Not on this system; the small heap is the bound.
        }
    }

    private static final class GivingUp extends TimerTask {

        @Override
        public void run() {
            Runtime.getRuntime().halt(Verdict.UNPACKS_TO_TOO_MUCH.exitCode());
        }
    }
}
