package org.creditlists.designation.withdrawal;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an entry is not withdrawn. Codes are stable. */
final class WithdrawalRefusals {

    static final Refusal REASON = new Refusal(
            "wrong-value",
            "/reason",
            Articles.GUOFA_2016_33_ART_19,
            "退出原因应为REVOKED、ERROR或INELIGIBLE",
            "The reason is REVOKED, ERROR or INELIGIBLE; restoration and expiry follow from their own procedures");

    private WithdrawalRefusals() {}
}
