package org.creditlists.designation.push;

import java.io.IOException;
import java.util.Map;
import org.creditlists.designation.entry.SubmissionReader;
import org.creditlists.designation.entry.UnreadableException;

/** What all lists have in common, whatever their form. */
final class Fuzzed {

    static final String TIME = "10m";

    /** English names alone. */
    static final Headers HEADERS = new HeaderTable(Map.of(), Map.of()).membersByHeader()::get;

    private Fuzzed() {}

    static void read(RecordSplitter records, LineParser parser) throws IOException, UnreadableException {
        for (RawRecord record = records.next(); record != null; record = records.next()) {
            RawRecord line = record;
            read(() -> parser.parse(line));
        }
    }

    static void read(LineSource lines) throws IOException, UnreadableException {
        for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
            read(line.content());
        }
    }

    private static void read(LineSource.Content line) {
        try {
            SubmissionReader.read(line.read());
        } catch (UnreadableException refused) {
            isRefusal(refused);
        }
    }

    /** A refusal that says nothing helps nobody. */
    static void isRefusal(UnreadableException refused) {
        if (refused.refusal().code().isBlank()) {
            throw new IllegalStateException("a refusal without a code");
        }
    }
}
