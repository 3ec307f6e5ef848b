package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.DesignationHandling;
import org.creditlists.designation.entry.SubmissionReader;
import org.creditlists.designation.entry.Submitted;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads the lines of pushes, some hundred at a time. */
@Singleton
final class BatchReader {

    private final Pushes pushes;
    private final DesignationHandling handling;
    private final Vocabulary vocabulary;
    private final int linesAtOnce;

    BatchReader(Pushes pushes, DesignationHandling handling, Vocabulary vocabulary, PushSettings settings) {
        this.pushes = pushes;
        this.handling = handling;
        this.vocabulary = vocabulary;
        this.linesAtOnce = settings.linesAtOnce();
    }

    /**
     * Lines that are decided together.
     *
     * @param submissions of the lines that could be read, in order
     * @param failure why nothing more can be read behind these lines, null when there may be more
     */
    record Batch(
            List<ReadLine> lines,
            DesignationHandling.Identified submissions,
            @Nullable String failure) {}

    /** @param refusal of a line that could not be read, null for one that could */
    record ReadLine(long number, @Nullable Refusal refusal) {}

    /** The next lines; none when nothing more can be read. */
    Batch read(Push push, LineSource lines) throws IOException {
        List<ReadLine> read = new ArrayList<>();
        List<Submitted> submissions = new ArrayList<>();
        String failure = null;
        try {
            for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
                Refusal refusal = null;
                try {
                    submissions.add(read(push, line));
                } catch (UnreadableException e) {
                    refusal = inWordsOf(lines, e.refusal());
                }
                read.add(new ReadLine(line.number(), refusal));
                if (read.size() == linesAtOnce) {
                    break;
                }
            }
        } catch (UnreadableException e) {
            failure = PushWorker.text(e.refusal());
        } catch (LayoutFaultException e) {
            failure = e.getMessage();
        }
        return new Batch(read, handling.identify(submissions), failure);
    }

    /** The reason with the name of the column as it stands in the file: the sender does not know ours. */
    private static Refusal inWordsOf(LineSource lines, Refusal refusal) {
        LineSource.Place place = Vocabulary.columnsOf(refusal.pointer())
                .map(lines::place)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return place == null
                ? refusal
                : new Refusal(
                        refusal.kind(),
                        refusal.code(),
                        refusal.pointer(),
                        refusal.basis(),
                        place.sheet() + "「" + place.column() + "」：" + refusal.zh(),
                        place.sheet() + "“" + place.column() + "”: " + refusal.en());
    }

    private Submitted read(Push push, LineSource.Line source) throws UnreadableException {
        Map<String, String> line = vocabulary.line(push.order().complete(fields(push, source)));
        Optional<Refusal> outside = push.order().check(line);
        if (outside.isPresent()) {
            throw new UnreadableException(outside.get());
        }
        return SubmissionReader.read(line);
    }

    /** What a layout does that came with the push would happen at every attempt. */
    private static Map<String, String> fields(Push push, LineSource.Line source) throws UnreadableException {
        try {
            return source.content().read();
        } catch (RuntimeException e) {
            throw push.order().reading().own() == null ? e : new LayoutFaultException(e);
        }
    }

    private static final class LayoutFaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LayoutFaultException(RuntimeException cause) {
            super(PushWorker.text(ColumnRefusals.wrong(cause)), cause);
        }
    }

    /** The content of a push from its first line on. */
    LineSource lines(Push push) throws IOException, UnreadableException {
        InputStream content = pushes.content(push.push());
        try {
            Reading reading = vocabulary.reading(push);
            return switch (push.format()) {
                case NDJSON -> TextLines.ndjson(push, new RecordSplitter(content, false), reading);
                case CSV -> TextLines.csv(push.charset(), new RecordSplitter(content, true), reading);
                case XLSX -> SheetLines.open(content, reading);
            };
        } catch (RuntimeException e) {
            if (push.order().reading().own() == null) {
                throw e;
            }
            throw new UnreadableException(ColumnRefusals.wrong(e));
        }
    }
}
