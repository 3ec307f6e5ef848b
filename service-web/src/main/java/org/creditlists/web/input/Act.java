package org.creditlists.web.input;

import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a request does that needs no more said and cannot be taken back: the body names it, so that {@code {}} is never
 * a decision.
 *
 * @param act as the operation names it
 */
public record Act(@Nullable String act) {

    /**
     * Refuses a request that does not name what it does.
     *
     * @param act of the operation, in capitals
     * @throws RefusedException with {@code act-missing} for another act or none, {@code content-missing} for no body
     */
    public static void named(@Nullable Act content, String act) {
        if (!act.equals(Texts.body(content).act())) {
            throw new RefusedException(
                    new Refusal("act-missing", "/act", "", "请在act中写明所做之事：" + act, "Say in act what is done: " + act));
        }
    }
}
