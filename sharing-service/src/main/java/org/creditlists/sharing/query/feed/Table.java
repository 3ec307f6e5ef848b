package org.creditlists.sharing.query.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.runtime.http.Texts;
import org.jspecify.annotations.Nullable;

/** Records as a table, with a byte order mark, so that spreadsheets read the Chinese. */
final class Table implements Copy {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final OutputStreamWriter text;
    private final CsvWriter csv;
    private long lines;

    Table(OutputStream out) throws IOException {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "条目 entry",
                "主体类型 subjectKind",
                "名称 name",
                "代码 code",
                "名单 list",
                "领域 field",
                "认定部门 authority",
                "情形 ground",
                "认定文号 decisionNumber",
                "认定日期 decisionDate",
                "有效期至 validUntil",
                "公示期至 displayUntil",
                "可公示 publishable",
                "暂不执行 suspended",
                "已退出 ended");
    }

    @Override
    public void take(UUID entry, @Nullable String record) throws IOException {
        lines++;
        if (record == null) {
            csv.writeRecord(entry.toString(), "", "", "", "", "", "", "", "", "", "", "", "", "", "true");
            return;
        }
        EntryRecord one = WireJson.MAPPER.readValue(record, EntryRecord.class);
        csv.writeRecord(
                entry.toString(),
                one.subjectKind().name(),
                Texts.cell(one.name()),
                one.code(),
                one.list().name(),
                one.field(),
                one.authority(),
                one.ground(),
                Texts.cell(one.decisionNumber()),
                one.decisionDate().toString(),
                one.validUntil().toString(),
                one.displayUntil().toString(),
                Boolean.toString(one.publishable()),
                Boolean.toString(one.suspended()),
                "false");
    }

    @Override
    public void reached(long offset) {
        // A table has no place for it: who is cut off begins again.
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public void end(FeedResource.Trailer trailer) throws IOException {
        csv.flush();
        text.flush();
    }
}
