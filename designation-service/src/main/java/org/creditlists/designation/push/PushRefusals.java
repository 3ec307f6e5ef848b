package org.creditlists.designation.push;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a push, or a request about one, is refused as a whole. Codes are stable. */
final class PushRefusals {

    static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT, "push-unknown", "", Articles.GUOFA_2016_33_ART_25, "没有该推送", "You have no such push");
    static final Refusal NOT_WAITING = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-waiting",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该推送不在等待确认",
            "The push does not wait for a confirmation");
    static final Refusal NOT_BY_SENDER = new Refusal(
            Refusal.Kind.CONFLICT,
            "second-person-needed",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "须由推送单位或认定部门的另一人确认，且其后没有同范围的全量推送",
            "Somebody else, of the sender or of the authority, has to confirm it, and no later snapshot of the scope"
                    + " may be there");
    static final Refusal TERM_PASSED = new Refusal(
            Refusal.Kind.CONFLICT,
            "second-person-too-late",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "期限内无第二人同意，未办理的部分不再办理；须重新推送",
            "No second person agreed in time; nothing more of it is done, push it again");
    static final Refusal CONFIRMATION_MISSING = new Refusal(
            "field-missing",
            "/confirmed",
            Articles.GUOFA_2016_33_ART_25,
            "请注明confirmed为true或false",
            "confirmed is true or false");
    static final Refusal NOT_A_SNAPSHOT = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-a-snapshot",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该推送的退出由文件中的退出行列明；可用dryRun=true查看其结果",
            "The lines of this push say themselves which entries end; dryRun=true shows what each would do");
    static final Refusal TYPE_MISSING = new Refusal(
            Refusal.Kind.UNSUPPORTED,
            "type-missing",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "请注明Content-Type：application/x-ndjson、text/csv"
                    + "或application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Content-Type is application/x-ndjson, text/csv"
                    + " or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final Refusal CHARSET_UNKNOWN = new Refusal(
            Refusal.Kind.UNSUPPORTED,
            "charset-unknown",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "编码应为UTF-8或GB18030（GBK、GB2312亦可）",
            "The charset is UTF-8 or GB18030, GBK and GB2312 included");
    static final Refusal DIGEST_MALFORMED = new Refusal(
            Refusal.Kind.MALFORMED,
            "digest-malformed",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "Content-Digest格式应为sha-256=:base64:",
            "Content-Digest is sha-256=:base64:");
    static final Refusal DIGEST_MISMATCH = new Refusal(
            "digest-mismatch",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "内容与Content-Digest不符，未保存任何内容",
            "The content is not what Content-Digest says; nothing was stored");
    static final Refusal SCOPE_MISSING = new Refusal(
            "scope-missing",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "全量推送须注明authority、list和field",
            "A snapshot says of which authority, list and field it is");
    static final Refusal OUTCOME = new Refusal(
            "wrong-value",
            "/outcome",
            Articles.GUOFA_2016_33_ART_25,
            "outcome应为ACCEPTED、CORRECTED、UNCHANGED、WITHDRAWN或REFUSED",
            "outcome is one of ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN, REFUSED");
    static final Refusal NOT_ENDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-ended",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "推送尚未处理完毕",
            "The push has not ended");
    static final Refusal NO_CELLS = new Refusal(
            "no-cells",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "NDJSON没有单元格；请取NDJSON或CSV回执",
            "NDJSON has no cells; take the receipts as NDJSON or CSV");
    static final Refusal TOO_MANY_ROWS = new Refusal(
            "too-many-rows",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "超过一张工作表的行数；请取CSV回执",
            "More rows than a sheet has; take the receipts as CSV");
    static final Refusal ANOTHER_FILE = new Refusal(
            "another-file", "", Articles.GUOFA_2016_33_ART_25, "这不是本次推送的文件", "This is not the file that was pushed");

    private PushRefusals() {}
}
