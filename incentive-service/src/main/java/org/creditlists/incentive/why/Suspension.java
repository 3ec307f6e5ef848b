package org.creditlists.incentive.why;

import org.creditlists.contracts.list.Text;

/**
 * Why a measure must not be applied for now. An upheld objection counts until it is carried out.
 *
 * @param text the cause in words
 */
public record Suspension(Cause cause, Text text) {

    /** What makes the measures of an entry rest. */
    public enum Cause {
        OBJECTION(
                "因异议暂不实施：信息正在核实，或者异议成立而尚未更正、撤销。",
                "It rests because of an objection: the information is being verified, or the objection was upheld and"
                        + " the entry is not corrected or withdrawn yet."),
        COURT_PLAN("法院批准的重整计划执行期间暂不实施。", "It rests while a reorganisation plan runs that a court approved.");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    static Suspension by(Cause cause) {
        return new Suspension(cause, new Text(cause.zh, cause.en));
    }
}
