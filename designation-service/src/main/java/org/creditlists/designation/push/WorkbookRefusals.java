package org.creditlists.designation.push;

import java.util.List;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a workbook, or one of its rows, is not read. Codes are stable. */
final class WorkbookRefusals {

    static final Refusal NOT_XLSX =
            new Refusal("not-xlsx", "", Articles.GUOFA_2016_33_ART_25, "不是有效的XLSX文件", "Not a readable XLSX file");
    static final Refusal TOO_LARGE = new Refusal(
            "xlsx-too-large",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "文件解压后过大；请拆分或改用CSV",
            "The file unpacks to too much; split it or push CSV");
    static final Refusal MERGED_CELLS = new Refusal(
            "merged-cells",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "工作表含有合并单元格；请取消合并并逐行填写后重新推送",
            "The sheet has merged cells; unmerge them and fill in every row");
    static final Refusal MACROS = new Refusal(
            "workbook-with-macros",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "文件含有宏（XLSM）；请另存为不含宏的“Excel 工作簿（.xlsx）”后推送",
            "The file has macros (XLSM); save it as an Excel workbook (.xlsx) without macros");
    static final Refusal OLDER_FORM = new Refusal(
            "xls-file",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "文件为旧版Excel格式（.xls）或已加密；请另存为未加密的“Excel 工作簿（.xlsx）”后推送",
            "The file is in the older Excel form (.xls), or encrypted; save it as an Excel workbook (.xlsx) without a"
                    + " password");

    private WorkbookRefusals() {}

    static Refusal severalSheets(List<String> sheets) {
        return new Refusal(
                "several-sheets",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "工作簿应只有一张有内容的工作表，现有" + sheets.size() + "张：" + String.join("、", sheets) + "；请删去其余的，或分别推送",
                "The workbook has " + sheets.size() + " sheets with content (" + String.join(", ", sheets)
                        + "); delete the others, or push one workbook for each");
    }

    static Refusal hiddenSheets(List<String> sheets) {
        return new Refusal(
                "hidden-sheet",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "工作簿含有隐藏的工作表：" + String.join("、", sheets) + "；请取消隐藏并删除后重新推送",
                "The workbook has hidden sheets (" + String.join(", ", sheets)
                        + "); unhide and delete them, then push again");
    }

    /** @param rows the first of them */
    static Refusal hiddenRows(List<Long> rows) {
        String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return new Refusal(
                "hidden-rows",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "工作表有隐藏或被筛选掉的行（第" + numbers + "行等）；请清除筛选、取消隐藏，或将可见的行复制到新工作簿后推送",
                "The sheet has rows that are hidden or filtered out (" + numbers.replace("、", ", ")
                        + " and perhaps more); clear the filter and unhide them, or copy the visible rows into a new"
                        + " workbook");
    }

    static Refusal hiddenColumn(int column) {
        return new Refusal(
                "hidden-columns",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "第" + column + "列被隐藏；请取消隐藏，或删除该列后推送",
                "Column " + column + " is hidden; unhide it, or delete it");
    }

    static Refusal columnTwice(String member) {
        return of("column-twice", member, "两列含义相同而内容不同", "Two columns of the same meaning have different values");
    }

    static Refusal formula(String member) {
        return of(
                "formula-cell",
                member,
                "单元格含有公式；请复制后选择性粘贴为数值再推送",
                "The cell is a formula; paste it as a value, then push again");
    }

    static Refusal error(String member) {
        return of("error-cell", member, "单元格为错误值", "The cell is an error value");
    }

    static Refusal date(String member) {
        return of("wrong-date", member, "不是日期", "Not a date");
    }

    static Refusal timeOfDay(String member) {
        return of(
                "wrong-date",
                member,
                "单元格在日期之外还有时刻；应只填日期",
                "The cell has a time of day behind the date; give the day alone");
    }

    static Refusal shownOtherwise(String member) {
        return of(
                "number-cell",
                member,
                "单元格为数值，其显示的内容与数值不同；请将该列设为文本格式并重新填写",
                "The cell is a number and shows something else than its digits; format the column as text and fill it"
                        + " in again");
    }

    static Refusal number(String member) {
        return of(
                "number-cell",
                member,
                "单元格为数值格式，末位数字已丢失；请将该列设为文本格式并重新填写",
                "The cell is a number and has lost its last digits; format the column as text and fill it in again");
    }

    private static Refusal of(String code, String member, String zh, String en) {
        return new Refusal(code, "/" + member, Articles.GUOFA_2016_33_ART_25, zh, en);
    }
}
