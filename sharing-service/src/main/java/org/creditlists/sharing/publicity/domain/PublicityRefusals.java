package org.creditlists.sharing.publicity.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a licence or a penalty is refused. Codes are stable. */
public final class PublicityRefusals {

    /** Characters of a text. */
    public static final int LONGEST_TEXT = 500;
    /** Lines that are received at once. */
    public static final int MOST_LINES = 10_000;

    public static final Refusal NOT_YOURS = new Refusal(
            "authority-not-yours",
            "/authority",
            Articles.GUOFA_2016_33_ART_17,
            "只能报送本单位（或本地区）作出的决定",
            "Decisions of one's own authority or region only");
    public static final Refusal MALFORMED = new Refusal(
            "line-malformed",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行不是有效的JSON或含有未知字段",
            "The line is not JSON, or has a member that is unknown or of a wrong type");
    public static final Refusal LINES = new Refusal(
            "lines-out-of-bounds", "", Articles.GUOFA_2016_33_ART_17, "每次报送1至10000行", "From 1 to 10,000 lines at once");
    public static final Refusal IN_THE_FUTURE = new Refusal(
            "decision-in-the-future",
            "/decisionDate",
            Articles.GUOFA_2016_33_ART_17,
            "决定日期晚于今天",
            "The decision is dated after today");
    public static final Refusal TOO_OLD = new Refusal(
            "date-out-of-bounds",
            "/decisionDate",
            Articles.GUOFA_2016_33_ART_17,
            "决定日期过早",
            "The decision is dated a century ago or more");
    public static final Refusal TOO_LONG = new Refusal(
            "date-out-of-bounds",
            "/displayUntil",
            Articles.GUOFA_2016_33_ART_17,
            "公示期超过一百年",
            "It would be displayed for longer than a century");
    public static final Refusal CODE_OF_ANOTHER_KIND = new Refusal(
            "code-of-another-kind",
            "/code",
            Articles.GUOFA_2016_33_ART_17,
            "代码与主体类型不符",
            "The code is not one of this kind of subject: organisations have a unified social credit code,"
                    + " individuals a"
                    + " resident ID number");
    public static final Refusal GRADE_UNKNOWN = new Refusal(
            "grade-unknown",
            "/grade",
            Articles.GUOFA_2016_33_ART_17,
            "处罚应注明等级：MINOR、GENERAL或SERIOUS",
            "A penalty has the grade MINOR, GENERAL or SERIOUS");
    public static final Refusal DIFFERS = new Refusal(
            "record-differs",
            "/documentNumber",
            Articles.GUOFA_2016_33_ART_17,
            "该决定已报送，内容不同；如需更正，请先撤回原记录再报送",
            "The decision was received before with other contents; to correct it, take that record back and send it"
                    + " anew");
    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "record-unknown",
            "",
            Articles.GUOFA_2016_33_ART_17,
            "没有该记录",
            "There is no such record of yours");

    public static final Refusal CHARSET_UNKNOWN = new Refusal(
            Refusal.Kind.UNSUPPORTED,
            "charset-unknown",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "编码应为UTF-8或GB18030（GBK、GB2312亦可）",
            "The charset is UTF-8 or GB18030, GBK and GB2312 included");
    public static final Refusal ENCODING = new Refusal(
            "wrong-encoding",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "内容与Content-Type所注明的编码不符；UTF-8与GB18030请注明其一",
            "The content is not of the charset that Content-Type names, UTF-8 or GB18030");

    public static final Refusal HEADER_UNKNOWN = new Refusal(
            "header-missing",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "表头不是行政许可或行政处罚的全国统一格式（版式见/layouts）",
            "The header is not that of the national form of licences or penalties; /layouts has the forms");
    public static final Refusal TWO_CODES = new Refusal(
            "two-codes",
            "/code",
            Articles.GUOFA_2014_21_PART_V_2,
            "一行只能有一个主体代码：法人和非法人组织填统一社会信用代码，自然人填证件号码",
            "A line has one code: that of an organisation or that of a person");

    public static final Refusal COLUMN_TWICE = new Refusal(
            "column-twice",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "两列含义相同而内容不同",
            "Two columns of the same meaning have different values");

    public static final Refusal NOT_CSV =
            new Refusal("not-csv", "", Articles.GUOFA_2016_33_ART_25, "表格的引号不正确", "Quotes of the table are wrong");

    private PublicityRefusals() {}

    /** A line that has not a value for each column. */
    public static Refusal columnCount(int values, int columns) {
        return new Refusal(
                "wrong-column-count",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "该行有" + values + "列，表头有" + columns + "列",
                "The record has " + values + " values and the header " + columns);
    }

    /** @param column number from 1 */
    public static Refusal valueWithoutColumn(int column) {
        return new Refusal(
                "value-without-column",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "第" + column + "列没有列名，却有内容",
                "Column " + column + " has no name and a value in it");
    }

    /** @param columns numbers from 1 */
    public static Refusal unknownColumns(List<Integer> columns) {
        String numbers = columns.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return new Refusal(
                "unknown-column",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "第" + numbers + "列不属于该版式（版式见/layouts）",
                "Columns " + numbers.replace("、", ", ") + " are none of the form; /layouts has the forms");
    }

    /** @param pointer to the member */
    public static Refusal wrongDate(String pointer) {
        return new Refusal(
                        "wrong-date",
                        "",
                        Articles.GUOFA_2016_33_ART_25,
                        "不是日期，应如2026-11-22",
                        "Not a day like 2026-11-22")
                .at(pointer);
    }

    /** @param pointer to the member */
    public static Refusal wrongValue(String pointer) {
        return new Refusal(
                        "wrong-value",
                        "",
                        Articles.GUOFA_2016_33_ART_25,
                        "取值不在可用的范围内",
                        "None of the values that are known")
                .at(pointer);
    }

    /** @param pointer to the member */
    public static Refusal tooLong(String pointer) {
        return new Refusal(
                "too-long",
                pointer,
                Articles.GUOFA_2016_33_ART_17,
                "内容超过" + LONGEST_TEXT + "个字符",
                "Longer than " + LONGEST_TEXT + " characters");
    }

    /** @param pointer to the member */
    public static Refusal missing(String pointer) {
        String name = pointer.substring(1);
        return new Refusal("field-missing", "", Articles.GUOFA_2016_33_ART_17, "缺少" + name, name + " is missing")
                .at(pointer);
    }

    /** @param pointer to the text */
    public static Refusal textMissing(String pointer) {
        String name = pointer.substring(1);
        return new Refusal(
                        "field-missing",
                        "",
                        Articles.GUOFA_2016_33_ART_17,
                        "缺少" + name + "或过长",
                        name + " is missing or longer than " + LONGEST_TEXT + " characters")
                .at(pointer);
    }
}
