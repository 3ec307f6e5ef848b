package org.creditlists.designation.notice;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why there is no notice to read. Codes are stable. */
final class NoticeRefusals {

    static final Refusal GONE = new Refusal(
            Refusal.Kind.ABSENT,
            "notice-gone",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "条目已终止，告知书随个人信息一并删除",
            "The entry has ended, and the notice was deleted with everything personal");

    private NoticeRefusals() {}
}
