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

    static LineSource ndjson(Push push, RecordSplitter records) {
        return new TextLines(records, new NdjsonParser(push.charset()));
    }

    /** @throws UnreadableException when the columns are not named */
    static LineSource csv(Push push, RecordSplitter records, Headers headers) throws IOException, UnreadableException {
        RawRecord header = records.next();
        byte[] names = header == null ? null : header.bytes();
        if (names == null) {
            throw new UnreadableException(LineRefusals.HEADER_MISSING);
        }
        return new TextLines(records, new CsvParser(push.charset(), names, headers));
    }

    @Override
    public @Nullable Line next() throws IOException, UnreadableException {
        RawRecord next = records.next();
        return next == null ? null : new Line(next.number(), () -> parser.parse(next));
    }

    @Override
    public void close() {
        // reads from the database, chunk by chunk
    }
}
