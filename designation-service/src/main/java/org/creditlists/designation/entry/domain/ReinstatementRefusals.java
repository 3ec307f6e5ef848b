package org.creditlists.designation.entry.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an entry on RED is not reinstated. Codes are stable. */
public final class ReinstatementRefusals {

    static final Refusal NOT_TAKEN_DOWN = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-taken-down",
            "/entry",
            Articles.GUOFA_2016_33_ART_22,
            "该条目并非因严重失信记录移出红名单，不能恢复",
            "No serious record ended this entry, so that it cannot be reinstated");
    static final Refusal RECORD_STANDS = new Refusal(
            Refusal.Kind.CONFLICT,
            "record-stands",
            "/entry",
            Articles.JOINT_INCENTIVES_DRAFT_PART_IV_2 + Articles.AND + Articles.GUOFA_2016_33_ART_22,
            "使该条目移出红名单的严重失信记录未被认定为错误",
            "The serious record that ended this entry has not been found an error");
    static final Refusal TERM_OVER = new Refusal(
            Refusal.Kind.CONFLICT,
            "term-over",
            "/entry",
            Articles.GUOFA_2016_33_ART_19 + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
            "该条目原定的有效期已满，不再恢复",
            "The term that the entry had is over; nothing is reinstated after it");
    public static final Refusal DECISION_FORGOTTEN = new Refusal(
            "decision-forgotten",
            "/decision",
            Articles.HUBEI_2017_PART_IV_3,
            "本平台已不再保留该条目的姓名和文号；请在decision中按原决定文书填写",
            "Name and number are forgotten here; give in decision what the document says");
    public static final Refusal DECISION_DIFFERS = new Refusal(
            "decision-differs",
            "/decision",
            Articles.GUOFA_2016_33_ART_22,
            "代码或文号与原决定不符",
            "Code or number are not those of the decision that the entry was made by");

    private ReinstatementRefusals() {}
}
