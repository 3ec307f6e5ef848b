package org.creditlists.sharing.log;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Refusals of reads of the log. */
final class LogRefusals {

    static final Refusal CURSOR_WRONG = new Refusal(
            "cursor-wrong", "/before", Articles.GUOFA_2014_21_PART_IV_5, "游标无效", "Not a cursor of these inquiries");

    static final Refusal LOG_EMPTY = new Refusal(
            Refusal.Kind.ABSENT, "log-empty", "", Articles.GUOFA_2014_21_PART_IV_5, "尚无查询记录", "Nothing was logged yet");

    private LogRefusals() {}
}
