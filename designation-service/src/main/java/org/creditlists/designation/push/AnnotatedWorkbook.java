package org.creditlists.designation.push;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.designation.entry.UnreadableException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The sender's own rows with what happened to each beside them, as a workbook. Rows are written as they are read, so
 * that its length costs no memory.
 */
final class AnnotatedWorkbook {

    private static final String APPLICATION = "Credit lists platform";
    private static final String VERSION = "01.0000";
    private static final int ROWS_AT_ONCE = 1_000;
    /** Rows of a sheet, by the format. */
    static final int MOST_ROWS = 1_048_576;

    private AnnotatedWorkbook() {}

    /** Receipts in the order of their lines, null at the end. */
    @FunctionalInterface
    interface ReceiptSource {

        @Nullable
        Receipt next() throws IOException;
    }

    static void write(OriginalRows original, ReceiptSource receipts, OutputStream out)
            throws IOException, UnreadableException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            Worksheet sheet = workbook.newWorksheet("回执 receipts");
            List<OriginalRows.Numbered> first = first(original);
            int columns =
                    first.stream().mapToInt(above -> above.cells().size()).max().orElse(0);
            int next = 0;
            for (OriginalRows.Numbered above : first) {
                put(sheet, next, 0, above.cells());
                boolean names = above.part() == OriginalRows.Part.HEADER
                        || next == 0 && first.getLast().part() != OriginalRows.Part.HEADER;
                put(sheet, next++, columns, names ? Receipt.COLUMNS : List.of());
            }
            var receipt = receipts.next();
            OriginalRows.Numbered row;
            while (next < MOST_ROWS && (row = original.next()) != null) {
                put(sheet, next, 0, row.cells());
                while (receipt != null && line(receipt) < row.number()) {
                    receipt = receipts.next();
                }
                if (receipt != null && line(receipt) == row.number()) {
                    put(sheet, next, columns, receipt.cells());
                    receipt = receipts.next();
                }
                if (++next % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    /** Those up to the header; the widest of them says where the receipts begin. */
    private static List<OriginalRows.Numbered> first(OriginalRows original) throws IOException, UnreadableException {
        List<OriginalRows.Numbered> first = new ArrayList<>();
        OriginalRows.Numbered row;
        while (first.size() < MOST_ROWS && (row = original.next()) != null) {
            first.add(row);
            if (row.part() != OriginalRows.Part.ABOVE) {
                break;
            }
        }
        return first;
    }

    private static long line(Receipt receipt) {
        return receipt.line() == null ? 0 : receipt.line();
    }

    private static void put(Worksheet sheet, int row, int from, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, from + i, cells.get(i));
            }
        }
    }
}
