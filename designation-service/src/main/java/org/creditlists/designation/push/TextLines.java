package org.creditlists.designation.push;

import java.io.IOException;
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

    static LineSource ndjson(Push push, RecordSplitter records, Headers headers) {
        return new TextLines(records, new NdjsonParser(push.charset(), headers));
    }

    /** @throws UnreadableException when the columns are not named */
    static LineSource csv(Push push, RecordSplitter records, Headers headers) throws IOException, UnreadableException {
        RawRecord header = records.next();
        if (header == null || header.bytes() == null) {
            throw new UnreadableException(LineRefusals.HEADER_MISSING);
        }
        var parser = new CsvParser(push.charset(), header, headers);
        records.separatedBy(parser.separator());
        return new TextLines(records, parser);
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
    public @Nullable String column(String member) {
        return parser.column(member);
    }

    @Override
    public void close() {
        // reads from the database, chunk by chunk
    }
}
