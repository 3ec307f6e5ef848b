package org.creditlists.sharing.feed;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a copy, or its proof, is refused. Codes are stable. */
final class FeedRefusals {

    static final Refusal DIGEST_MALFORMED = of(
            Refusal.Kind.INVALID,
            "digest-malformed",
            "/equal",
            "摘要应为lthash16-加64位小写十六进制数字",
            "A digest is lthash16- and 64 hexadecimal digits in lower case");
    static final Refusal DIGEST_UNKNOWN = of(
            Refusal.Kind.ABSENT,
            "digest-unknown",
            "/equal",
            "名单从未有过该摘要，副本有误，请按区段比对",
            "The list never had this digest: the copy is wrong; compare the ranges");
    static final Refusal NO_OFFSET =
            of(Refusal.Kind.ABSENT, "offset-unknown", "/offset", "没有该偏移量", "There is no such offset");
    static final Refusal SINCE_UNKNOWN = of(
            Refusal.Kind.INVALID,
            "offset-unknown",
            "/since",
            "since应为已发布的偏移量，请重新下载全部名单",
            "since is an offset that was published; download the list anew");
    static final Refusal CURSOR_OF_ANOTHER_PART = of(
            Refusal.Kind.INVALID,
            "cursor-of-another-part",
            "/after",
            "after不属于该区段，请从头下载",
            "after is an entry of another part; begin anew");
    static final Refusal CHANGING = of(
            Refusal.Kind.UNAVAILABLE,
            "collection-not-ready",
            "",
            "名单正在更新，请稍后重试",
            "The lists are just changing; try again in a moment");
    static final Refusal LOADING = of(
            Refusal.Kind.UNAVAILABLE,
            "collection-not-ready",
            "",
            "名单正在加载，请稍后重试",
            "The lists are being loaded; try again in a moment");

    static final Refusal STREAMS_FULL = of(
            Refusal.Kind.UNAVAILABLE,
            "streams-full",
            "",
            "持续接收名单变化的连接已满，请稍后重试，或定时读取变化",
            "So many follow the list that nobody else can now; try again later, or fetch the changes now and then");

    static final Refusal CATEGORY_UNKNOWN = of(
            Refusal.Kind.INVALID,
            "category-unknown",
            "/category",
            "类别应为INDIVIDUAL-RED、INDIVIDUAL-BLACK或INDIVIDUAL-WATCH",
            "A category is INDIVIDUAL-RED, INDIVIDUAL-BLACK or INDIVIDUAL-WATCH");
    static final Refusal CATEGORY_NOT_COVERED = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "category-not-covered",
            "/category",
            Articles.GUOFA_2014_21_PART_IV_5,
            "您的查询权限不包括该类别",
            "Your powers of inquiry do not cover this category");
    static final Refusal KEYS_TOO_OFTEN = of(
            Refusal.Kind.TOO_MANY,
            "too-often",
            "",
            "索取密钥过于频繁，请稍后重试；密钥当月有效，请保存使用",
            "Keys are asked for too often; try again later: a key is good for its month, so keep it");
    static final Refusal KEY_NOT_LOGGED = of(
            Refusal.Kind.UNAVAILABLE,
            "log-unavailable",
            "",
            "查询日志暂不可写，未提供密钥，请重试",
            "The log cannot be written, so no key is given; try again");

    private FeedRefusals() {}

    /** @param longest digits */
    static Refusal suffixMalformed(int longest) {
        return of(
                Refusal.Kind.INVALID,
                "suffix-malformed",
                "/suffix",
                "后缀最多" + longest + "位十六进制数字",
                "A suffix has at most " + longest + " hexadecimal digits");
    }

    private static Refusal of(Refusal.Kind kind, String code, String pointer, String zh, String en) {
        return new Refusal(kind, code, pointer, Articles.NDRC_2018_87_SECTION_V, zh, en);
    }
}
