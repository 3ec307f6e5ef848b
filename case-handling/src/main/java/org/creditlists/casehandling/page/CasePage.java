package org.creditlists.casehandling.page;

import java.util.List;
import org.creditlists.casehandling.timeline.Act;
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
public record CasePage(Text title, String number, Text state, List<Fact> facts, List<Step> next, List<Act> acts) {

    /** @param value in Chinese and English, often the same */
    public record Fact(Text label, Text value) {

        public static Fact of(String zh, String en, Object value) {
            return new Fact(new Text(zh, en), new Text(value.toString(), value.toString()));
        }

        public static Fact of(String zh, String en, Text value) {
            return new Fact(new Text(zh, en), value);
        }
    }

    /** @param until last day, empty when there is none */
    public record Step(Text what, String until) {}
}
