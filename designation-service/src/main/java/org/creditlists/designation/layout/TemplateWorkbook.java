package org.creditlists.designation.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.layout.Layout;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty form as a workbook: a sheet to fill in, whose cells are texts, one that explains each column, and one with
 * the choices of cells that have some. The last two are known by their names and not read when the workbook comes back.
 */
final class TemplateWorkbook {

    private static final String APPLICATION = "Credit lists platform";
    private static final String VERSION = "01.0000";
    private static final String INSTRUCTIONS = "填写说明";
    private static final String CHOICES = "选项";
    private static final int ROWS_WITH_CHOICES = 10_000;
    private static final int LONGEST_NAME = 31;
    private static final double LEAST_WIDTH = 12;
    private static final double MOST_WIDTH = 40;
    private static final int LETTERS = 26;

    private TemplateWorkbook() {}

    static void write(Layout layout, List<Template.Field> fields, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            Worksheet list = workbook.newWorksheet(name(layout));
            Worksheet instructions = workbook.newWorksheet(INSTRUCTIONS);
            Worksheet choices = workbook.newWorksheet(CHOICES);
            choices.setVisibilityState(VisibilityState.HIDDEN);
            int next = 0;
            for (int column = 0; column < fields.size(); column++) {
                Template.Field field = fields.get(column);
                list.inlineString(0, column, field.name());
                list.style(0, column).bold().set();
                list.style(column).format("@").set();
                list.width(column, width(field.name()));
                if (!field.choices().isEmpty()) {
                    String letters = letters(next);
                    for (int row = 0; row < field.choices().size(); row++) {
                        choices.inlineString(row, next, field.choices().get(row));
                    }
                    list.range(1, column, ROWS_WITH_CHOICES, column)
                            .validateWithListByFormula("'" + CHOICES + "'!$" + letters + "$1:$" + letters + "$"
                                    + field.choices().size());
                    next++;
                }
            }
            list.freezePane(0, 1);
            explain(instructions, layout, fields);
        }
    }

    private static void explain(Worksheet sheet, Layout layout, List<Template.Field> fields) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(layout.zh(), layout.en()));
        rows.add(List.of("版式 layout", layout.layout() + " (" + layout.edition() + ")"));
        rows.add(List.of("来源 source", layout.source()));
        rows.add(List.of("每行填写一项；所有单元格为文本；填写后直接推送，本表和“" + CHOICES + "”不会被读取", ""));
        rows.add(List.of("列 column", "含义 member", "说明 note", "可填内容 choices"));
        fields.forEach(field -> rows.add(List.of(
                field.name(),
                field.member().equals(Layout.IGNORED) ? "名单不需要，可以不填 not needed" : field.member(),
                field.note(),
                String.join("、", field.choices()))));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.inlineString(row, column, rows.get(row).get(column));
            }
        }
        sheet.width(0, MOST_WIDTH);
        sheet.width(1, MOST_WIDTH);
        sheet.width(2, MOST_WIDTH);
    }

    /** As spreadsheets allow it. */
    private static String name(Layout layout) {
        String name = layout.zh().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** An ideograph is as wide as two digits. */
    private static double width(String name) {
        return Math.clamp(2.0 * name.length() + 2, LEAST_WIDTH, MOST_WIDTH);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
