package org.creditlists.designation.push;

import java.util.List;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.layout.Header;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.designation.entry.FieldNames;

/** Why the columns of a list are not understood. Codes are stable. */
final class ColumnRefusals {

    /** A name of a column has no number of a person in it. */
    private static final String NAME = "[^\\p{Cntrl}]{1,40}";

    private static final int LONGEST_FAULT = 200;

    private static final String LONG_NUMBER = ".*\\d{6}.*";

    static final Refusal UNKNOWN = new Refusal(
            "layout-unknown",
            "/layout",
            Articles.GUOFA_2016_33_ART_25,
            "没有该版式（可用的版式见/layouts）",
            "There is no such layout; /layouts has those that there are");

    static final Refusal PART_MISSING = new Refusal(
            "part-missing",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "表单应有layout（JSON）和file（名单文件）两部分",
            "The form has two parts: layout (JSON) and file (the list)");

    private ColumnRefusals() {}

    /** @param said in English: whoever writes a layout reads its reference */
    static Refusal wrong(String said) {
        String fault = said.length() > LONGEST_FAULT ? said.substring(0, LONGEST_FAULT) : said;
        return new Refusal(
                "layout-wrong",
                "/layout",
                Articles.GUOFA_2016_33_ART_25,
                "版式有误：" + fault,
                "The layout cannot be used: " + fault);
    }

    /** @param fault that nobody foresaw */
    static Refusal wrong(RuntimeException fault) {
        return wrong("nothing can be read by it: " + fault.getClass().getSimpleName());
    }

    /** The names themselves are told where some are known: without a header they would be somebody's. */
    static Refusal unknownColumns(Header.Meaning header) {
        List<Integer> columns = header.unknown();
        String numbers = columns.stream().map(String::valueOf).collect(Collectors.joining("、"));
        String names = header.known() == 0
                ? ""
                : columns.stream()
                        .map(column -> header.names().get(column - 1))
                        .filter(name -> name.matches(NAME) && !name.matches(LONG_NUMBER))
                        .map(name -> "“" + name + "”")
                        .collect(Collectors.joining("、"));
        return new Refusal(
                "unknown-column",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "第" + numbers + "列的列名未知" + names + "（可用的列名见/standards/headers和/layouts；不需要的列可用参数ignored列明）；"
                        + "第一行应为表头",
                "The names of columns " + numbers.replace("、", ", ") + " are unknown " + names
                        + " (see /standards/headers and /layouts; the parameter ignored names columns that are not"
                        + " needed); the first line has to name the columns");
    }

    /**
     * @param columns numbers of those by which the layout was known
     * @param missing members of a line that nobody gives
     */
    static Refusal incomplete(Layout layout, List<Integer> columns, List<String> missing) {
        String numbers = columns.stream().map(String::valueOf).collect(Collectors.joining("、"));
        String zh = missing.stream().map(FieldNames::zh).collect(Collectors.joining("、"));
        String parameters = missing.stream().map(member -> member + "=…").collect(Collectors.joining("&"));
        return new Refusal(
                "layout-incomplete",
                "/" + missing.getFirst(),
                Articles.NDRC_2018_87_SECTION_II,
                "第" + numbers + "列按版式“" + layout.zh() + "”读取，该版式中没有" + zh + "；请在推送时注明（" + parameters + "），或在表中增加该列",
                "Columns " + numbers.replace("、", ", ") + " are read by the layout " + layout.layout()
                        + ", in which there is no " + String.join(", ", missing)
                        + "; say it with the push (" + parameters + "), or add the column");
    }
}
