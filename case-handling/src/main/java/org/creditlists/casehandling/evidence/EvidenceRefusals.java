package org.creditlists.casehandling.evidence;

import org.creditlists.casehandling.evidence.examiner.Limits;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a file is not taken in or not handed out. Codes are stable. */
final class EvidenceRefusals {

    static final int MOST_FILES = 10;

    private static final int LARGEST_MIB = Limits.LARGEST_MIB;
    private static final int MOST_PAGES = Limits.MOST_PAGES;
    private static final long MOST_MEGAPIXELS = Limits.MOST_MEGAPIXELS;

    private static final String BASIS = Articles.GUOFA_2016_33_ART_22 + Articles.AND + Articles.GUOFA_2016_33_ART_21;

    static final Refusal TYPE = new Refusal(
            Refusal.Kind.UNSUPPORTED,
            "evidence-type",
            "",
            BASIS,
            "证明材料应为PDF、JPEG或PNG文件",
            "Evidence is a PDF, JPEG or PNG file; say which in Content-Type");
    static final Refusal TOO_LARGE = new Refusal(
            Refusal.Kind.TOO_LARGE,
            "evidence-too-large",
            "",
            BASIS,
            "单个文件不得超过" + LARGEST_MIB + "MB",
            "One file has at most " + LARGEST_MIB + " MiB");
    static final Refusal NOT_WHAT_IT_SAYS = new Refusal(
            "evidence-not-what-it-says",
            "",
            BASIS,
            "文件内容与所称类型不符",
            "The content is not of the type that Content-Type says");
    static final Refusal PAGES = new Refusal(
            "evidence-pages", "", BASIS, "PDF文件应有1至" + MOST_PAGES + "页", "A PDF has 1 to " + MOST_PAGES + " pages");
    static final Refusal TOO_MANY_OBJECTS = new Refusal(
            Refusal.Kind.TOO_LARGE, "evidence-too-large", "", BASIS, "PDF文件的对象过多", "The PDF has too many objects");
    static final Refusal ACTIVE_CONTENT = new Refusal(
            "evidence-active-content",
            "",
            BASIS,
            "PDF文件含有脚本、附件或可执行的动作，请另存为普通PDF",
            "The PDF has scripts, attachments or something that acts; save it as a plain PDF");
    static final Refusal UNPACKS_TO_TOO_MUCH = new Refusal(
            Refusal.Kind.TOO_LARGE, "evidence-too-large", "", BASIS, "文件解压后过大", "The file unpacks to too much");
    static final Refusal PIXELS = new Refusal(
            Refusal.Kind.TOO_LARGE,
            "evidence-pixels",
            "",
            BASIS,
            "图像不得超过" + MOST_MEGAPIXELS + "百万像素",
            "An image has at most " + MOST_MEGAPIXELS + " million pixels");
    static final Refusal ENCRYPTED = new Refusal(
            "evidence-encrypted", "", BASIS, "PDF文件有密码或加密，请去除后上传", "The PDF is encrypted; remove the password first");
    static final Refusal BROKEN =
            new Refusal("evidence-broken", "", BASIS, "文件已损坏，无法打开", "The file is damaged and cannot be opened");
    static final Refusal MALWARE =
            new Refusal("evidence-malware", "", BASIS, "文件未通过病毒扫描", "The scanner found malware in the file");
    static final Refusal NOT_SCANNED = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "evidence-not-scanned",
            "",
            BASIS,
            "暂时无法进行病毒扫描，请稍后再试",
            "The file cannot be scanned at the moment; try again a little later");
    static final Refusal BUSY = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "busy",
            "",
            BASIS,
            "上传繁忙，请稍后再试",
            "Many upload at the moment; try again a little later");
    static final Refusal TOO_MANY_UNUSED = new Refusal(
            Refusal.Kind.TOO_MANY,
            "evidence-too-many",
            "",
            BASIS,
            "尚未使用的文件过多，请先使用或删除",
            "Too many files wait to be used; use or delete some");
    static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "evidence-unknown",
            "",
            BASIS,
            "没有该文件，或已按规定删除",
            "There is no such file, or it was deleted");
    static final Refusal NOT_UPLOADED = new Refusal(
            "evidence-unknown",
            "/evidence",
            BASIS,
            "文件不存在、已被使用或已过期，请重新上传",
            "A file is not there: never uploaded by you, used before, or older than a day; upload it again");
    static final Refusal TOO_MANY_FILES = new Refusal(
            "evidence-too-many", "/evidence", BASIS, "最多" + MOST_FILES + "个文件", "At most " + MOST_FILES + " files");

    private EvidenceRefusals() {}
}
