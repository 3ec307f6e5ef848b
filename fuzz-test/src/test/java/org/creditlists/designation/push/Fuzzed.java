package org.creditlists.designation.push;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.SubmissionReader;
import org.creditlists.designation.entry.UnreadableException;

/** What all lists have in common, whatever their form. */
final class Fuzzed {

    static final String TIME = "10m";

    /** English names alone. */
    static final Headers HEADERS = new HeaderTable(Map.of(), Map.of()).membersByHeader()::get;

    private Fuzzed() {}

    /** By those names. */
    static Reading reading() {
        List<Layout.Column> columns = SubmissionFields.ALL.stream()
                .map(member -> new Layout.Column(member, List.of(), member, null))
                .toList();
        var general = new Layout(
                Layouts.GENERAL,
                "fuzzed",
                LocalDate.EPOCH,
                "",
                "",
                "",
                Layout.Use.LISTS,
                0,
                1,
                columns,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
        var order = new PushOrder(PushMode.DELTA, true, null, null, null, null, PushReading.BY_THE_HEADER);
        return new Reading(HEADERS, general, List.of(general), order, null);
    }

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
