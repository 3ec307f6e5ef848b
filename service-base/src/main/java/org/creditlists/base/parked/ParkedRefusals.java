package org.creditlists.base.parked;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** What keeps parked messages from being handled. */
final class ParkedRefusals {

    static final Refusal LIMIT =
            new Refusal("limit-out-of-range", "/limit", "", "每页条数应为1至500", "A page has 1 to 500 messages");
    static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT, "parked-message-unknown", "", "", "没有该搁置消息", "There is no such parked message");
    static final Refusal REASON = new Refusal(
            "discarding-needs-a-reason",
            "/reason",
            Articles.GUOFA_2014_21_PART_IV_5,
            "放弃搁置消息须写明理由（至多500字）",
            "To discard a message needs a reason of at most 500 characters");
    static final Refusal DISCARDED = new Refusal(
            Refusal.Kind.CONFLICT, "parked-message-discarded", "", "", "该消息已放弃", "The message was discarded");
    static final Refusal TAKEN = new Refusal(
            Refusal.Kind.CONFLICT,
            "parked-message-taken",
            "",
            "",
            "该消息已处理，不能放弃",
            "The message was taken and cannot be discarded");
    static final Refusal FAILS_AGAIN = new Refusal(
            Refusal.Kind.CONFLICT,
            "parked-message-fails-again",
            "",
            "",
            "该消息仍无法处理，原因见消息",
            "The message cannot be taken yet; its reason says why");
    static final Refusal GONE = new Refusal(
            Refusal.Kind.CONFLICT,
            "parked-message-gone",
            "",
            "",
            "主题中已没有该消息，或本版本不再读取它",
            "The message is not on its topic any more, or this version does not read it");
    static final Refusal AWAY = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "topics-away",
            "",
            "",
            "暂时读不到主题或数据库，请稍后再试",
            "The topics or the database do not answer now; try again later");

    private ParkedRefusals() {}
}
