package org.creditlists.designation.push;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Lines of NDJSON or CSV. */
final class TextLines implements LineSource {

    private final RecordSplitter records;
    private final LineParser parser;

    private TextLines(RecordSplitter records, LineParser parser) {
        this.records = records;
        this.parser = parser;
    }

    static LineSource ndjson(Push push, RecordSplitter records, Reading reading) {
        return new TextLines(records, new NdjsonParser(push.charset(), reading, reading.ofMembers()));
    }

    /** @throws UnreadableException when the columns are not named */
    static LineSource csv(Charset charset, RecordSplitter records, Reading reading)
            throws IOException, UnreadableException {
        var text = new HeaderText(charset);
        List<List<String>> rows = new ArrayList<>();
        UnreadableException wrong = null;
        for (RawRecord record = records.next();
                record != null && rows.size() < reading.mostRows();
                record = records.next()) {
            if (record.bytes() == null) {
                throw new UnreadableException(LineRefusals.HEADER_MISSING);
            }
            if (text.isEmpty(record)) {
                continue;
            }
            String header = text.decode(record);
            Separator separator = Separator.COMMA;
            try {
                separator = Separator.of(header);
            } catch (UnreadableException e) {
                if (Separator.fullWidth(header).anyMatch(name -> reading.member(name) != null)) {
                    throw e;
                }
                // In a title these commas are no fault.
                wrong = rows.isEmpty() ? e : wrong;
            }
            rows.add(rows.isEmpty() ? CsvParser.split(header, separator) : CsvParser.cells(header, separator));
            Columns columns = reading.columns(rows);
            if (columns != null) {
                records.separatedBy(separator);
                return new TextLines(records, new CsvParser(charset, columns, separator));
            }
        }
        throw wrong != null && rows.stream().allMatch(row -> row.size() == 1) ? wrong : reading.noHeader(rows);
    }

    @Override
    public @Nullable Line next() throws IOException, UnreadableException {
        for (RawRecord next = records.next(); next != null; next = records.next()) {
            RawRecord record = next;
            if (!parser.isEmpty(record)) {
                return new Line(record.number(), () -> parser.parse(record));
            }
        }
        return null;
    }

    @Override
    public @Nullable Place place(String member) {
        String column = parser.column(member);
        return column == null ? null : new Place("", column);
    }

    @Override
    public void close() {
        // reads from the database, chunk by chunk
    }
}
