package org.creditlists.sharing.inquiry;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The answer to a batch as a table, CSV with a byte order mark. */
final class BatchTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "行号 line",
            "代码 code",
            "条目 entry",
            "名称 name",
            "名单 list",
            "领域 field",
            "认定部门 authority",
            "事由 ground",
            "决定文号 decisionNumber",
            "决定日期 decisionDate",
            "有效期至 validUntil",
            "公示期至 displayUntil",
            "暂不执行 suspended",
            "关联身份 behind",
            "本单位措施 measures",
            "警示 warning",
            "说明 problem");

    private BatchTable() {}

    static byte[] header() {
        return (BYTE_ORDER_MARK + String.join(",", COLUMNS) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A line that says only what is wrong with a line of the batch. */
    static byte[] problem(long number, String code, String problem) throws IOException {
        List<Object> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(0, number);
        cells.set(1, code);
        cells.set(COLUMNS.size() - 1, problem);
        return record(cells.toArray());
    }

    /** A line of the table; cells that are left out are empty. */
    static byte[] record(Object... cells) throws IOException {
        List<String> texts = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        for (int i = 0; i < cells.length; i++) {
            texts.set(i, cells[i].toString());
        }
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(texts);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
