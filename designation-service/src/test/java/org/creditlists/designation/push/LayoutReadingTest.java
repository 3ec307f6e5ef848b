package org.creditlists.designation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.layout.Header;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutCheck;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.runtime.policy.PolicyEdition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Official forms are read as they are printed. */
class LayoutReadingTest {

    private static final Path CASES = Path.of("../system-test/src/test/resources/foreign-cases/33-official-layouts");
    private static final List<Layout> LISTS = Layouts.SHIPPED.stream()
            .map(name -> PolicyEdition.read(name, Layout.class))
            .filter(layout -> layout.use() == Layout.Use.LISTS)
            .toList();
    private static final Layout GENERAL = LISTS.getFirst();
    private static final PushReading DATED =
            new PushReading(null, null, List.of(), "示例公告〔2026〕1号", LocalDate.of(2026, 11, 2));
    private static final PushReading DAY_ALONE =
            new PushReading(null, null, List.of(), null, LocalDate.of(2026, 11, 2));

    static Stream<Layout> layouts() {
        return LISTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void everyLayoutReadsTheHeaderThatItPrints(Layout layout) throws IOException, UnreadableException {
        assertThat(LayoutCheck.of(layout, Set.copyOf(SubmissionFields.ALL))).isEmpty();
        String header =
                layout.columns().stream().map(column -> quoted(column.name())).collect(Collectors.joining(","));
        String line = layout.columns().stream()
                .map(column -> quoted(column.means().equals(Layout.IGNORED) ? "不读" : column.means()))
                .collect(Collectors.joining(","));
        Map<String, String> read = line(header + "\n" + line + "\n", DATED);
        assertThat(read)
                .containsAllEntriesOf(layout.columns().stream()
                        .map(Layout.Column::means)
                        .filter(member -> !member.equals(Layout.IGNORED)
                                && !layout.yielding().contains(member))
                        .collect(Collectors.toMap(member -> member, member -> member)));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "tax, statement, 示例",
        "tax, organisationCode, 91420117MC033002XJ",
        "safety, basis, 示例",
        "court, decisionNumber, 示例〔2026〕执1号",
        "court, code, 420199198511270435",
        "market, decisionDate, 2026-11-02",
        "wages, validUntil, 2029-11-01",
        "penalties, decisionNumber, 示例〔2026〕3301号",
        "procurement, decisionNumber, 政府采购严重违法失信行为记录2026-11-02",
        "red-taxpayers, statement, 2025年度纳税信用评价为A级",
        "red-taxpayers, list, BLACK"
    })
    void aPublishedTableIsReadAsItIs(String table, String member, String value)
            throws IOException, UnreadableException {
        Map<String, String> read = line(Files.readString(CASES.resolve(table + ".csv")), DAY_ALONE);
        assertThat(order(DATED).complete(read)).containsEntry(member, value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"tax, 1、2、3、4、5、6、7、8、9、10", "safety, 2、4、5、6、7、8", "red-taxpayers, 1、2、3、4"})
    void aTableWithoutADayIsRefusedWithWhatIsToBeSaid(String table, String columns) {
        assertThatThrownBy(() -> line(Files.readString(CASES.resolve(table + ".csv")), PushReading.BY_THE_HEADER))
                .isInstanceOfSatisfying(UnreadableException.class, e -> {
                    assertThat(e.refusal().code()).isEqualTo("layout-incomplete");
                    assertThat(e.refusal().zh()).contains("第" + columns + "列").contains("decisionDate=…");
                });
    }

    @Test
    void titlesAndGroupsStandAboveTheColumns() throws IOException, UnreadableException {
        Map<String, String> read = line("""
                严重违法失信企业名单公示,,,,,,,,,,
                （2026年11月）,,,,,,,,,,
                序号,企业名称,统一社会信用代码,列入,,,,移出,,,
                ,,,原因,日期,决定书文号,作出决定机关,原因,日期,决定书文号,作出决定机关
                1,示例企业,91420117MC0330046D,示例,2026-11-02,示例〔2026〕1号,示例局,,,,
                """, PushReading.BY_THE_HEADER);
        assertThat(read)
                .containsEntry("statement", "示例")
                .containsEntry("decisionNumber", "示例〔2026〕1号")
                .doesNotContainKey("authority");
    }

    @Test
    void aNumberThatIsComposedOfADayIsTheSameInEveryNotation() throws IOException, UnreadableException {
        String table = Files.readString(CASES.resolve("procurement.csv"));
        assertThat(line(table.replace("2026-11-02", "2026年11月2日"), DAY_ALONE).get("decisionNumber"))
                .isEqualTo(line(table, DAY_ALONE).get("decisionNumber"));
        assertThat(order(DATED).complete(line(table, DATED))).containsEntry("decisionNumber", DATED.decisionNumber());
    }

    @Test
    void aNumberIsComposedOfAllItsColumnsOrNotAtAll() throws IOException, UnreadableException {
        String table = Files.readString(CASES.resolve("overloading.csv"))
                .replace("企业名称,", "企业名称,统一社会信用代码,")
                .replace("有限公司,", "有限公司,91420117MC0330046D,");
        assertThat(line(table, DAY_ALONE).get("decisionNumber")).endsWith("第1批（示例000001）");
        assertThat(line(table.replace(",1,", ",,"), DAY_ALONE)).doesNotContainKey("decisionNumber");
        assertThatThrownBy(() -> line(table.replace("批次", "备注"), ignoring("备注")))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().zh()).contains("decisionNumber=…"));
    }

    @Test
    void whatStandsInAGroupIsNotOfTheSubject() {
        String table = """
                序号,企业名称,统一社会信用代码,列入,,,,法定代表人,
                ,,,原因,日期,决定书文号,作出决定机关,姓名,身份证号码
                1,示例企业,91420117MC0330046D,示例,2026-11-02,示例〔2026〕1号,示例局,示例甲,420199198511270435
                """;
        assertThatThrownBy(() -> line(table, PushReading.BY_THE_HEADER))
                .isInstanceOfSatisfying(UnreadableException.class, e -> {
                    assertThat(e.refusal().code()).isEqualTo("unknown-column");
                    assertThat(e.refusal().zh()).contains("第8、9列", "“法定代表人/身份证号码”");
                });
    }

    @Test
    void aTitleMayHaveFullWidthCommasAndAHeaderMayNot() throws IOException, UnreadableException {
        String table = Files.readString(CASES.resolve("procurement.csv"));
        assertThat(line("名单，2026年，第一批\n" + table, DAY_ALONE)).containsKey("name");
        assertThatThrownBy(() -> line("企业名称，文号\n示例企业，示例1号\n", DAY_ALONE))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("wrong-separator"));
    }

    @Test
    void aNameOfAColumnMayHaveAnEnumerationCommaInIt() throws IOException, UnreadableException {
        PushReading reading = PushReading.said(null, "评分、等级，备注", null, null);
        assertThat(line("企业名称,评分、等级,备注,文号\n示例企业,1,2,示例1号\n", reading)).containsOnlyKeys("name", "decisionNumber");
    }

    @Test
    void theHeightCountsAtWhichMostColumnsAreKnown() throws IOException, UnreadableException {
        PushReading own = PushReading.BY_THE_HEADER.with("""
                {"layout": "tall", "headerRows": 2, "columns": [
                  {"name": "主体/名称", "means": "name"}, {"name": "代码", "means": "organisationCode"},
                  {"name": "名称", "means": "ignored"}, {"name": "事由", "means": "statement"},
                  {"name": "文号", "means": "decisionNumber"}, {"name": "日期", "means": "decisionDate"}]}""");
        String table = "主体,,事由,文号,日期\n名称,代码,,,\n示例企业,91420117MC0330046D,示例,1号,2026-11-02\n";
        assertThat(line(table, own)).containsEntry("name", "示例企业").containsEntry("statement", "示例");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{'layout':'general','columns':[{'name':'甲','means':'name'}]}",
                "{'layout':'a','columns':[{'name':'甲','means':'name'}],'values':{'list':{'RED':null}}}",
                "{'layout':'a','columns':[{'name':'甲','means':'name'}],'values':{'list':{'RED':[null]}}}",
                "{'layout':'a','columns':[{'name':'甲','means':'name'}],'values':{'list':{'RED':['优'],'BLACK':['优']}}}",
                "{'layout':'a','columns':[{'name':'甲','means':'name'}],"
                        + "'composed':{'basis':'{甲}{甲}{甲}{甲}{甲}{甲}{甲}{甲}{甲}{甲}{甲}'}}"
            })
    void aLayoutThatNothingCanBeReadByIsRefused(String layout) {
        assertThatThrownBy(() -> PushReading.BY_THE_HEADER.with(layout.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("layout-wrong"));
    }

    @Test
    void aLayoutIsRecognisedAndComposesByAnyNameOfAColumn() throws IOException, UnreadableException {
        PushReading own = PushReading.BY_THE_HEADER.with("""
                {"layout": "other", "recognisedBy": ["Ｂ"], "columns": [
                  {"name": "A", "means": "name"}, {"name": "C", "also": ["B"], "means": "ignored"},
                  {"name": "D", "means": "organisationCode"}],
                  "composed": {"decisionNumber": "{B}号", "statement": "{B}"}}""");
        Layout layout = java.util.Objects.requireNonNull(own.own());
        assertThat(Header.of(List.of(List.of("C"))).isRecognised(layout)).isTrue();
        PushReading dated = new PushReading("other", layout, List.of(), null, LocalDate.of(2026, 11, 2));
        assertThat(line("A,C,D\n示例,7；  ；,91420117MC0330046D\n", dated))
                .containsEntry("decisionNumber", "7；  ；号")
                .containsEntry("statement", "7");
    }

    @Test
    void anEditionOfTheGeneralLayoutMayIgnoreColumnsAndHaveConstants() throws UnreadableException {
        Layout general = new ObjectMapper()
                .convertValue(
                        Map.of(
                                "layout", "general",
                                "columns",
                                        List.of(
                                                Map.of("name", "企业名称", "means", "name"),
                                                Map.of("name", "序号", "means", "ignored")),
                                "constants", Map.of("validUntil", "2029-01-01")),
                        Layout.class);
        assertThat(HeaderTable.of(general).membersByHeader()).doesNotContainKey("序号");
        var reading = new Reading(name -> null, general, List.of(general), order(PushReading.BY_THE_HEADER), null);
        Columns columns = java.util.Objects.requireNonNull(reading.columns(List.of(List.of("企业名称", "序号"))));
        assertThat(columns.complete(Map.of("name", "示例"))).containsEntry("validUntil", "2029-01-01");
    }

    private static PushReading ignoring(String column) {
        return new PushReading(null, null, List.of(column), null, LocalDate.of(2026, 11, 2));
    }

    @Test
    void anUnknownColumnIsNamedAndCanBeIgnored() throws IOException, UnreadableException {
        String table = "企业名称,评分,文号\n示例企业,700,示例1号\n";
        assertThatThrownBy(() -> line(table, PushReading.BY_THE_HEADER))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().zh()).contains("第2列", "“评分”", "ignored"));
        var reading = new PushReading(null, null, List.of("评分"), null, null);
        assertThat(line(table, reading)).containsOnlyKeys("name", "decisionNumber");
    }

    @Test
    void whatIsNoHeaderIsNotRepeated() {
        assertThatThrownBy(() -> line("示例某,700\n示例某,600\n", PushReading.BY_THE_HEADER))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().zh()).contains("第1、2列").doesNotContain("示例某"));
    }

    @Test
    void aLayoutOfTheSendersOwnIsReadWhateverItsNamesAre() throws IOException, UnreadableException {
        Layout own = new Layout(
                "own",
                "own-1",
                LocalDate.EPOCH,
                "自有",
                "own",
                "",
                Layout.Use.LISTS,
                0,
                1,
                List.of(
                        new Layout.Column("A", List.of(), "name", null),
                        new Layout.Column("B", List.of(), "organisationCode", null),
                        new Layout.Column("C", List.of(), "exitReason", null),
                        new Layout.Column("D", List.of(), "decisionNumber", null)),
                List.of(),
                List.of(),
                Map.of("list", "BLACK"),
                Map.of(),
                Map.of("exitReason", Map.of("REVOKED", List.of("作废"))),
                List.of());
        var reading = new PushReading("own", own, List.of(), null, null);
        assertThat(PushReading.of(reading.stored())).isEqualTo(reading);
        assertThat(line("A,B,C,D\n示例,91420117MC0330046D,作 废,1号\n", reading)).containsEntry("exitReason", "REVOKED");
    }

    private static Map<String, String> line(String table, PushReading reading) throws IOException, UnreadableException {
        Layout own = reading.own();
        Map<String, String> names = HeaderTable.of(GENERAL).membersByHeader();
        var records = new RecordSplitter(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), true);
        LineSource lines = TextLines.csv(
                StandardCharsets.UTF_8,
                records,
                new Reading(header -> member(names, header), GENERAL, LISTS, order(reading), own));
        List<Map<String, String>> read = new ArrayList<>();
        for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.content().read());
        }
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static @Nullable String member(Map<String, String> names, String header) {
        return names.get(org.creditlists.contracts.layout.HeadingNotation.plain(header));
    }

    private static PushOrder order(PushReading reading) {
        return new PushOrder(PushMode.DELTA, true, "tax-420000", "BLACK", "TAXATION", "TAX_EVASION", reading);
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }
}
