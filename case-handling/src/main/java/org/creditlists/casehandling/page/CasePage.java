package org.creditlists.casehandling.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;

/**
 * What a page about a case shows.
 *
 * @param title what kind of case it is
 * @param number of the case
 * @param state where it stands
 * @param facts in the order in which they are read
 * @param next what can be done now
 * @param acts what happened so far
 */
public record CasePage(
        Text title, String number, Text state, List<Fact> facts, List<Step> next, List<TimelineEntry> acts) {

    private static final Map<ListKind, String> LISTS_ZH =
            Map.of(ListKind.RED, "红名单", ListKind.BLACK, "黑名单", ListKind.WATCH, "重点关注名单");

    /** @param value in Chinese and English, often the same */
    public record Fact(Text label, Text value) {

        public static Fact of(String zh, String en, Object value) {
            return new Fact(new Text(zh, en), new Text(value.toString(), value.toString()));
        }

        public static Fact of(String zh, String en, Text value) {
            return new Fact(new Text(zh, en), value);
        }

        public static Fact ofEntry(EntryId entry, ListKind list, FieldCode field) {
            return of(
                    "名单条目",
                    "Entry",
                    new Text(entry + " · " + LISTS_ZH.get(list) + " · " + field, entry + " · " + list + " · " + field));
        }

        /**
         * @param provisional the calendar of its year is not published
         * @param overdue a deadline of this case has passed
         */
        public static Fact ofDeadline(LocalDate deadline, boolean provisional, boolean overdue) {
            return of(
                    "办理期限",
                    "Deadline",
                    new Text(
                            deadline + (provisional ? "（暂定，待该年工作日安排公布）" : "") + (overdue ? "（曾逾期）" : ""),
                            deadline
                                    + (provisional ? " (provisional: the calendar of that year is not published)" : "")
                                    + (overdue ? " (a deadline was missed)" : "")));
        }
    }

    /** @param until last day, empty when there is none */
    public record Step(Text what, String until) {}
}
