package org.creditlists.designation.push;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.SubmissionFields;

/** Why a line of text, or the rest of a list behind it, is not read. Codes are stable. */
final class LineRefusals {

    static final Refusal OUTSIDE_SNAPSHOT = new Refusal(
            "outside-snapshot",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行不属于本次全量推送的认定部门、名单和领域",
            "The line is not of the authority, list and field that this snapshot is of");
    static final Refusal TWO_CODES = new Refusal(
            "two-codes",
            "/" + SubmissionFields.CODE,
            Articles.GUOFA_2014_21_PART_V_2,
            "一行只能有一个主体代码；法定代表人等的证件号码请勿填入主体代码列",
            "A line has one subject and one code");
    static final Refusal LINE_TOO_LONG = new Refusal(
            "line-too-long",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行超过" + RecordSplitter.LONGEST / 1024 + "KB",
            "The line is longer than " + RecordSplitter.LONGEST / 1024 + " KiB");
    static final Refusal HEADER_MISSING = new Refusal(
            "header-missing", "", Articles.GUOFA_2016_33_ART_25, "缺少表头", "The first line has to name the columns");
    static final Refusal COLUMN_TWICE = new Refusal(
            "column-twice",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "两列含义相同而内容不同",
            "Two columns of the same meaning have different values");
    static final Refusal LINE_ENDS = new Refusal(
            "line-ends",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行中有单独的回车符；请以换行（LF或CRLF）结束每一行",
            "A carriage return alone stands in the record; end every line with LF or CRLF");
    static final Refusal NOT_CSV = new Refusal(
            "not-csv",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行的引号或分隔符不正确",
            "Quotes or separators of the record are wrong");
    static final Refusal NOT_JSON = new Refusal(
            "not-json",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行不是一个完整的JSON对象",
            "The line is not one whole JSON object without repeated members");

    private LineRefusals() {}

    /** @param charset as the sender named it; the other one is what the content may be */
    static Refusal encoding(Charset charset) {
        String other = charset.equals(StandardCharsets.UTF_8) ? "GB18030" : "UTF-8";
        return new Refusal(
                "wrong-encoding",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "内容不是" + charset.name() + "编码；如为" + other + "，请在Content-Type中注明charset=" + other,
                "Not " + charset.name() + "; if the file is " + other + ", say so: charset=" + other
                        + " in Content-Type");
    }

    static final Refusal FULL_WIDTH_COMMA = new Refusal(
            "wrong-separator",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "各列以全角逗号“，”分隔；请改用半角逗号、分号或制表符",
            "Columns are separated by full-width commas (，); use commas, semicolons or tabs");

    static Refusal valueWithoutColumn(int column) {
        return new Refusal(
                "value-without-column",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "第" + column + "列没有列名，却有内容",
                "Column " + column + " has no name and a value in it");
    }

    static Refusal columnCount(int values, int columns) {
        return new Refusal(
                "wrong-column-count",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "该行有" + values + "列，表头有" + columns + "列",
                "The record has %d values and the header %d".formatted(values, columns));
    }

    /** @param line with which the record begins */
    static Refusal quoteNotClosed(long line) {
        return new Refusal(
                "quote-not-closed",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "从第" + line + "行开始的记录引号未正确闭合，其后的内容未处理；请改正后重新推送，已处理的行不会重复",
                "A quote of the record that begins in line " + line
                        + " is not closed where it should be; nothing from there on was taken. Put it right and push"
                        + " again: what was decided before stays as it is");
    }

    /** The name is repeated only when it looks like one. */
    static Refusal unknownField(String name) {
        String shown = name.matches("[\\p{IsHan}A-Za-z_（）()/]{1,30}") ? name : "";
        return new Refusal(
                "unknown-field",
                shown.isEmpty() ? "" : "/" + shown,
                Articles.GUOFA_2016_33_ART_25,
                "未知字段 " + shown,
                "Unknown field " + shown);
    }

    static Refusal notAFlag(String member) {
        return new Refusal(
                "wrong-type",
                "/" + member,
                Articles.GUOFA_2016_33_ART_25,
                "字段应为true或false",
                "The field is true or false");
    }

    static Refusal notAText(String member) {
        return new Refusal("wrong-type", "/" + member, Articles.GUOFA_2016_33_ART_25, "字段应为文本", "The field is a text");
    }
}
