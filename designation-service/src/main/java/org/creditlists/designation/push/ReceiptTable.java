package org.creditlists.designation.push;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Receipts as CSV, with a byte order mark, so that spreadsheets read the Chinese. */
final class ReceiptTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer text;
    private final CsvWriter csv;

    ReceiptTable(OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(text);
        add("行号 line", Receipt.COLUMNS);
    }

    void add(Receipt receipt) {
        add(receipt.line() == null ? "" : receipt.line().toString(), receipt.cells());
    }

    void finish() throws IOException {
        csv.flush();
        text.flush();
    }

    private void add(String line, List<String> cells) {
        List<String> record = new ArrayList<>();
        record.add(line);
        record.addAll(cells);
        csv.writeRecord(record);
    }
}
