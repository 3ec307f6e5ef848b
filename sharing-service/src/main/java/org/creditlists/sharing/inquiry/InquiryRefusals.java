package org.creditlists.sharing.inquiry;

import java.time.Duration;
import org.creditlists.base.caller.CallerRefusals;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/** Refusals of inquiries. */
final class InquiryRefusals {

    /** Stands on the line after the last that is answered. */
    static final Refusal BATCH_TOO_LONG = new Refusal(
            "batch-too-long",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "批量查询的行数超过上限，其后的行未查询",
            "The batch has more lines than are answered at once; those from here on were not asked");

    private static final Duration SOON = Duration.ofSeconds(5);

    private InquiryRefusals() {}

    /** The lists are not in memory yet. */
    static RefusedException collectionNotReady() {
        return unavailable("collection-not-ready", "名单正在加载，请稍后重试", "The lists are being loaded; try again in a moment");
    }

    /** What is owed about a person cannot be read. */
    static RefusedException peopleUnavailable() {
        return unavailable(
                "people-unavailable",
                "暂时无法查询，未作答复，请重试",
                "What is owed cannot be looked up now, so it is not answered; try again");
    }

    /** The log cannot be written. */
    static RefusedException logUnavailable() {
        return unavailable(
                "log-unavailable",
                "查询日志暂不可写，未作答复，请重试",
                "The inquiry could not be logged, so it is not answered; try again");
    }

    /** The token names a rank that its organisation does not have. */
    static RefusedException rankUnknown() {
        return new RefusedException(CallerRefusals.RANK_UNKNOWN);
    }

    private static RefusedException unavailable(String code, String zh, String en) {
        return new RefusedException(
                new Refusal(Refusal.Kind.UNAVAILABLE, code, "", Articles.GUOFA_2014_21_PART_IV_5, zh, en), SOON);
    }
}
