package org.creditlists.sharing.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutCheck;
import org.creditlists.contracts.layout.LayoutMembers;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.sharing.publicity.domain.PublicityRefusals;
import org.creditlists.sharing.publicity.domain.PublicityTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Licences and penalties in the forms that are printed. */
class PublicityFormsTest {

    private static final Path CASES = Path.of("../system-test/src/test/resources/foreign-cases");
    private static final List<Layout> LAYOUTS = Layouts.SHIPPED.stream()
            .map(name -> PolicyEdition.read(name, Layout.class))
            .filter(layout -> layout.use() == Layout.Use.PUBLICITY)
            .toList();
    private static final PublicityForms FORMS =
            new PublicityForms(new Layouts(LAYOUTS), new LegalDay(Clock.systemUTC()));

    static Stream<Layout> layouts() {
        return LAYOUTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void everyFormIsReadAsItIsPrintedAndByItsCodes(Layout layout) throws UnreadableException {
        assertThat(LayoutCheck.of(layout, LayoutMembers.PUBLICITY)).isEmpty();
        Map<String, String> cells = new HashMap<>();
        cells.put("subjectKind", "法人及非法人组织");
        cells.put("decisionDate", "2026/11/20");
        cells.put("displayUntil", "2027/11/20");
        cells.put("residentId", "");
        String header = row(layout.columns().stream().map(Layout.Column::name));
        String line = row(layout.columns().stream().map(column -> cells.getOrDefault(column.means(), column.means())));
        PublicityLine table = line(FORMS.table("标题,,,\n" + header + "\n" + line + "\n"));
        assertThat(table.subjectKind()).isEqualTo(SubjectKind.ORGANISATION);
        assertThat(table.code()).isEqualTo("organisationCode");
        assertThat(table.decisionDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(table.title()).contains("ignored");
        Map<String, String> coded = layout.columns().stream()
                .filter(column -> !column.also().isEmpty())
                .collect(Collectors.toMap(
                        column -> column.also().getLast(),
                        column -> cells.getOrDefault(column.means(), column.means())));
        assertThat(line(List.of(FORMS.namedLines().read(1, coded)))).isEqualTo(table);
    }

    @Test
    void thePublishedTableOfTheCasesIsReadAsItIs() throws IOException, UnreadableException {
        PublicityLine line =
                line(FORMS.table(Files.readString(CASES.resolve("16-licences-penalties/official-columns.csv"))));
        assertThat(line.kind()).isEqualTo(PublicityResource.Kind.PENALTY);
        assertThat(line.name()).isEqualTo("示例午贸易有限公司");
        assertThat(line.displayUntil()).isEqualTo(LocalDate.of(2027, 11, 20));
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
        "2026-11-20, MINOR",
        "2027-11-18, ",
        "2027-11-19, GENERAL",
        "2027-11-20, GENERAL",
        "2027-11-21, GENERAL",
        "2027-11-22, ",
        "2029-11-20, SERIOUS",
        "2028-02-01, "
    })
    void aPeriodOfDisplayIsThatOfAGrade(LocalDate until, String grade) {
        PublicityTerms terms = PolicyEdition.read("/policy/publicity-1.yaml", PublicityTerms.class);
        assertThat(terms.gradeUntil(LocalDate.of(2026, 11, 20), until).map(PublicityTerms.Grade::code))
                .isEqualTo(java.util.Optional.ofNullable(grade));
    }

    @Test
    void aReasonHasTheNameOfTheColumnAndATableOfAnotherFormIsRefused() throws UnreadableException {
        List<PublicityLines.Read> read = FORMS.table("行政相对人名称,行政处罚决定书文号,处罚决定日期\n示例企业,示例1号,昨天\n");
        PublicityLines.Read line = read.getFirst();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.inWords(Objects.requireNonNull(line.refusal())).zh()).startsWith("「处罚决定日期」：");
        assertThat(line.inWords(PublicityRefusals.GRADE_UNKNOWN).zh()).startsWith("「公示截止期」：");
        assertThat(Objects.requireNonNull(FORMS.table("行政相对人名称,行政处罚决定书文号\n示例企业\n")
                                .getFirst()
                                .refusal())
                        .code())
                .isEqualTo("wrong-column-count");
        assertThatThrownBy(() -> FORMS.table("甲,乙\n1,2\n"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("header-missing"));
        assertThatThrownBy(() -> FORMS.table("行政相对人名称,行政处罚决定书文号,评分\n1,2,3\n"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.refusal().zh()).contains("第3列"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"是, true", "1, true", "TRUE, true", "否, false", "0, false", "false, false", "'', "})
    void aMarkOfSensitivityIsReadAsItIsWritten(String mark, @Nullable Boolean sensitive) throws UnreadableException {
        assertThat(line(FORMS.table("行政相对人名称,行政处罚决定书文号,sensitive\n示例企业,示例1号," + mark + "\n"))
                        .sensitive())
                .isEqualTo(sensitive);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "'行政相对人名称,行政处罚决定书文号,sensitive\n甲,示例1号,yes', wrong-value, /sensitive",
        "'行政相对人名称,CF_XDR_MC,行政处罚决定书文号\n甲,乙,示例1号', column-twice, ''",
        "'行政相对人名称,违法事实,CF_SY,行政处罚决定书文号\n甲,丙,丁,示例1号', column-twice, ''",
        "'行政相对人名称,,行政处罚决定书文号\n甲,乙,示例1号', value-without-column, ''"
    })
    void noValueIsDroppedOrGuessed(String table, String code, String pointer) throws UnreadableException {
        PublicityLines.Read read = FORMS.table(table.replace("\\n", "\n")).getFirst();
        assertThat(read.line()).isNull();
        assertThat(Objects.requireNonNull(read.refusal()))
                .extracting(Refusal::code, Refusal::pointer)
                .containsExactly(code, pointer);
    }

    @Test
    void theSameValueTwiceIsOneAndAColumnWithoutNameAndValuesIsPassedOver() throws UnreadableException {
        assertThat(line(FORMS.table("行政相对人名称,CF_XDR_MC,,行政处罚决定书文号\n甲,甲,,示例1号\n"))
                        .name())
                .isEqualTo("甲");
    }

    @Test
    void aTableOfMoreLinesThanAreTakenIsNotReadToItsEnd() {
        String table = "行政相对人名称,行政处罚决定书文号\n" + "甲,示例1号\n".repeat(PublicityRefusals.MOST_LINES + 1);
        assertThatThrownBy(() -> FORMS.table(table))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.refusal()).isEqualTo(PublicityRefusals.LINES));
    }

    @Test
    void aHeaderOfTwoRowsIsReadWhereItsLayoutSaysSo(@TempDir Path folder) throws IOException, UnreadableException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, """
                layout: own
                use: PUBLICITY
                titleRows: 1
                headerRows: 2
                recognisedBy: [名称, 决定/文号]
                columns:
                  - {name: 名称, means: name}
                  - {name: 决定/文号, means: documentNumber}
                  - {name: 决定/日期, means: decisionDate}
                """);
        Layout own = PolicyEdition.read(file, Layout.class);
        PublicityForms forms = new PublicityForms(new Layouts(List.of(own)), new LegalDay(Clock.systemUTC()));
        PublicityLine line = line(forms.table("示例表,,\n名称,决定,\n,文号,日期\n甲,示例1号,2026-11-20\n"));
        assertThat(line.documentNumber()).isEqualTo("示例1号");
        assertThat(line.decisionDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void whatNamesMeanIsFoundOnceInOneCallAndNestedMembersAreRefused() throws UnreadableException {
        String line = "{\"CF_XDR_MC\":\"甲\",\"CF_WSH\":\"示例1号\"}\n";
        List<PublicityLines.Read> read = new PublicityLines(new ObjectMapper(), FORMS)
                .read(
                        (line + line + line.replace("\"甲\"", "{\"a\":1}") + line.replace("\"甲\"", "[1]"))
                                .getBytes(StandardCharsets.UTF_8),
                        null);
        assertThat(Objects.requireNonNull(read.getFirst().line()).name()).isEqualTo("甲");
        assertThat(read.get(1).names()).isSameAs(read.getFirst().names());
        assertThat(read.subList(2, 4))
                .allSatisfy(one -> assertThat(one.refusal()).isEqualTo(PublicityRefusals.MALFORMED));
    }

    private static PublicityLine line(List<PublicityLines.Read> read) {
        assertThat(read).hasSize(1);
        return Objects.requireNonNull(read.getFirst().line());
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> '"' + cell + '"').collect(Collectors.joining(","));
    }
}
