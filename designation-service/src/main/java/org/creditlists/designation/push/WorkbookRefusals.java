package org.creditlists.designation.push;

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
    static final Refusal HIDDEN_SHEET = new Refusal(
            "hidden-sheet",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "工作簿含有隐藏的工作表；请取消隐藏并删除后重新推送",
            "The workbook has a hidden sheet; unhide and delete it, then push again");
    static final Refusal HEADER_MISSING = new Refusal(
            "header-missing", "", Articles.GUOFA_2016_33_ART_25, "缺少表头", "The first row has to name the columns");

    private WorkbookRefusals() {}

    static Refusal severalSheets(int sheets) {
        return new Refusal(
                "several-sheets",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "工作簿应只有一张工作表，现有" + sheets + "张；请分别推送",
                "The workbook has " + sheets + " sheets; push one workbook for each");
    }

    static Refusal unknownColumn(int column) {
        return new Refusal(
                "unknown-column",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "第" + column + "列的列名未知（可用的列名见/standards/headers）；第一行应为表头",
                "The name of column " + column
                        + " is unknown (see /standards/headers); the first row has to name the columns");
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
