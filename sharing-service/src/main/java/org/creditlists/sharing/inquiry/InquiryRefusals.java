package org.creditlists.sharing.inquiry;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/** Refusals of inquiries. */
final class InquiryRefusals {

    private InquiryRefusals() {}

    static RefusedException unavailable(String code, String zh, String en) {
        return new RefusedException(
                new Refusal(Refusal.Kind.UNAVAILABLE, code, "", Articles.GUOFA_2014_21_PART_IV_5, zh, en));
    }
}
