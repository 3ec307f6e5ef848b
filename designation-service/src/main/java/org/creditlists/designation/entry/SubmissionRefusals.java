package org.creditlists.designation.entry;

import java.util.List;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a submission cannot be read; each speaks of one member. Codes are stable. */
final class SubmissionRefusals {

    /** Longest text of any member, in UTF-16 units. */
    static final int LONGEST_TEXT = 2_000;

    static final Refusal CONTROL_CHARACTER = new Refusal(
            "control-character", "", Articles.GUOFA_2016_33_ART_25, "内容含有控制字符", "A control character in the text");
    static final Refusal TOO_LONG = new Refusal(
            "too-long",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "内容超过" + LONGEST_TEXT + "个字符",
            "Longer than " + LONGEST_TEXT + " characters");
    static final Refusal FLAG =
            new Refusal("wrong-value", "", Articles.GUOFA_2016_33_ART_25, "取值应为true或false", "true or false");
    static final Refusal APPLICATION = new Refusal(
            "wrong-value",
            "/" + SubmissionFields.APPLICATION,
            Articles.GUOFA_2016_33_ART_25,
            "申请编号格式有误",
            "Not the id of an application");
    static final Refusal EXIT_REASON = new Refusal(
            "wrong-value",
            "/" + SubmissionFields.EXIT_REASON,
            Articles.GUOFA_2016_33_ART_19,
            "退出原因应为撤销、认定错误、不再符合条件或期满",
            "REVOKED, ERROR, INELIGIBLE or EXPIRED");
    static final Refusal DATE_AS_NUMBER = new Refusal(
            "excel-date-number",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "这是Excel的日期序列号；请将该列设为文本格式（如2026-11-22）后重新导出，或直接推送XLSX文件",
            "This is a date as Excel counts it; export the column as text such as 2026-11-22, or push the"
                    + " XLSX itself");
    static final Refusal DATE = new Refusal(
            "wrong-date",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "应为真实日期，如2026-11-22、2026/11/22、20261122或2026年11月22日",
            "A real date, such as 2026-11-22, 2026/11/22, 20261122 or 2026年11月22日");
    static final Refusal TIME_OF_DAY = new Refusal(
            "wrong-date",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "日期后带有具体时刻；应只填日期，如2026-11-22",
            "A time of day stands behind the date; give the day alone, such as 2026-11-22");
    static final Refusal OPEN_TERM = new Refusal(
            "validity-without-end",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "名单有效期须有截止日期；留空即按标准规定的最长期限",
            "Every entry has an end; leave it empty for the longest term of the standard");
    static final Refusal DAMAGED_CHARACTER = new Refusal(
            "damaged-character",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "内容含有替换符（�）或自造字，另一台电脑上会显示为别的字；请改用国家标准（GB 18030-2022）收录的字",
            "A character was lost (U+FFFD) or is for private use, and shows as another one elsewhere; use the one of"
                    + " GB 18030-2022");
    static final Refusal CODE_OF_BOTH_KINDS = new Refusal(
            "code-of-a-person",
            "/" + SubmissionFields.CODE,
            Articles.GUOFA_2014_21_PART_V_2 + Articles.AND + Articles.GB_32100 + Articles.AND + Articles.GB_11643,
            "该号码同时也是有效的居民身份证号码；如确系该单位的统一社会信用代码，请在「代码已核实」列填“是”（codeVouched为true）",
            "The number is a valid resident ID number, too; if it is the code of the organisation, say codeVouched"
                    + " true");
    static final Refusal CODE_NONCONFORMING = new Refusal(
            "code-nonconforming",
            "/" + SubmissionFields.CODE,
            Articles.GUOFA_2014_21_PART_V_2 + Articles.AND + Articles.GB_32100,
            "代码校验位不符，但组织机构代码正确；如确系登记机关所发，请在「代码已核实」列填“是”（codeVouched为true）",
            "The check character is wrong and the organisation code inside is right; if the code was issued"
                    + " so, say codeVouched true");
    static final Refusal CODE_CHECK_DIGIT = new Refusal(
            "code-check-digit",
            "/" + SubmissionFields.CODE,
            Articles.GUOFA_2014_21_PART_V_2 + Articles.AND + Articles.GB_32100 + Articles.AND + Articles.GB_11643,
            "代码校验位错误，请核对",
            "The check character is wrong; compare the code with the document");
    static final Refusal CODE_MALFORMED = new Refusal(
            "code-malformed",
            "/" + SubmissionFields.CODE,
            Articles.GUOFA_2014_21_PART_V_2 + Articles.AND + Articles.GB_32100 + Articles.AND + Articles.GB_11643,
            "不是有效代码。可用：18位统一社会信用代码、18位居民身份证号码（含港澳台居民居住证、外国人永久居留身份证号码）；护照、通行证、15位旧号码、组织机构代码和注册号不能使用",
            "Not a valid code. Taken are unified social credit codes and resident ID numbers of 18 characters, those of"
                    + " residence permits and of foreigners' permanent residence cards included; no passports, travel"
                    + " permits, numbers of 15 digits, organisation codes or registration numbers");
    static final Refusal PERSON_CODE_MALFORMED = new Refusal(
            "code-malformed",
            "",
            Articles.GUOFA_2016_33_ART_14 + Articles.AND + Articles.GB_11643,
            "姓名后的证件号码不是18位；多人请用分号分隔",
            "A number behind a name is no resident ID of 18 characters; separate people by semicolons");
    static final Refusal PERSON_CODE_CHECK_DIGIT = new Refusal(
            "code-check-digit",
            "",
            Articles.GUOFA_2016_33_ART_14 + Articles.AND + Articles.GB_11643,
            "身份证号码有误，请核对",
            "A resident ID number is wrong");

    private SubmissionRefusals() {}

    static Refusal missing(String member) {
        return new Refusal(
                "field-missing",
                "/" + member,
                Articles.NDRC_2018_87_SECTION_II,
                "缺少" + FieldNames.zh(member),
                member + " is missing");
    }

    static Refusal notOneOf(String member, List<String> values) {
        return new Refusal(
                "wrong-value",
                "/" + member,
                Articles.GUOFA_2016_33_ART_25,
                "取值应为" + FieldNames.values(member, values),
                "One of " + String.join(", ", values));
    }
}
