package org.creditlists.sharing.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.web.input.Texts;

/**
 * Records as a table, with a byte order mark, so that spreadsheets read the Chinese. The SHA-256 of each record
 * stands beside it: the elements of which the list's {@link LtHash} is made. A line that begins with {@value #MARK}
 * is no entry: it names an offset, as in the other form.
 */
final class Table implements Copy {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String MARK = "offset";
    private static final List<String> COLUMNS = List.of(
            "条目 entry",
            "主体 subject",
            "主体类型 subjectKind",
            "名称 name",
            "代码 code",
            "名单 list",
            "领域 field",
            "标准 standard",
            "认定部门 authority",
            "情形 ground",
            "认定文号 decisionNumber",
            "认定日期 decisionDate",
            "有效期至 validUntil",
            "公示期至 displayUntil",
            "可公示 publishable",
            "暂不执行 suspended",
            "比对值 matches",
            "已退出 ended",
            "摘要 digest");
    private static final int ENDED = 17;

    private final OutputStreamWriter text;
    private final CsvWriter csv;
    private long lines;

    Table(OutputStream out) throws IOException {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void take(Feed.Line line) throws IOException {
        lines++;
        String record = line.json();
        if (record == null) {
            List<String> ended = empty();
            ended.set(0, line.entry().toString());
            ended.set(ENDED, "true");
            csv.writeRecord(ended);
            return;
        }
        EntryRecord one = WireJson.MAPPER.readValue(record, EntryRecord.class);
        csv.writeRecord(
                line.entry().toString(),
                Objects.toString(one.subject(), ""),
                one.subjectKind().name(),
                Texts.cell(Objects.toString(one.name(), "")),
                Objects.toString(one.code(), ""),
                one.list().name(),
                one.field().value(),
                one.standard().id() + " " + one.standard().version(),
                one.authority().value(),
                one.ground().value(),
                Texts.cell(Objects.toString(one.decisionNumber(), "")),
                one.decisionDate().toString(),
                one.validUntil().toString(),
                one.displayUntil().toString(),
                Boolean.toString(one.publishable()),
                Boolean.toString(one.suspended()),
                matches(one),
                "false",
                LtHash.Element.of(record.getBytes(StandardCharsets.UTF_8)).text());
    }

    /** Month and value, a space between two. */
    private static String matches(EntryRecord record) {
        return Objects.requireNonNullElse(record.matches(), List.<EntryRecord.Match>of()).stream()
                .map(match -> match.period() + ":" + match.value())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void reached(long offset) {
        mark(FeedResource.Trailer.within(offset));
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public void end(FeedResource.Trailer trailer) throws IOException {
        mark(trailer);
        csv.flush();
        text.flush();
    }

    private void mark(FeedResource.Trailer trailer) {
        List<String> cells = empty();
        cells.set(0, MARK);
        cells.set(1, Long.toString(trailer.offset()));
        cells.set(COLUMNS.size() - 1, trailer.digest() == null ? "" : trailer.digest());
        csv.writeRecord(cells);
    }

    private static List<String> empty() {
        return new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
    }
}
