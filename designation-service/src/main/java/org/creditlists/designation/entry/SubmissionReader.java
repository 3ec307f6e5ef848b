package org.creditlists.designation.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.domain.Adulthood;
import org.creditlists.designation.entry.domain.LineRules;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * From named texts, as JSON or CSV give them, to a submission.
 */
public final class SubmissionReader {

    /** Longest text of any member, in UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000;

    private static final String YEAR = "year";
    private static final String MONTH = "month";
    private static final String DAY = "day";
    private static final String NAME = "name";
    private static final String CODE = "code";
    private static final Pattern PEOPLE = Pattern.compile("[;；、,，\\n\\r]");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{6}");
    private static final Pattern NAME_AND_CODE =
            Pattern.compile("(?<name>.*?\\S)[\\s(（:：]*(?<code>[0-9０-９]{17}[0-9０-９XxＸｘ])[)）]?");
    private static final Pattern DATE = Pattern.compile(
            "(?<year>\\d{4})(?:-|/|\\.|年|(?=\\d{4}$))(?<month>\\d{1,2})(?:-|/|\\.|月|(?=\\d{2}$))(?<day>\\d{1,2})日?");

    private final Map<String, String> fields;

    private SubmissionReader(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws RefusedException for the first thing that is missing or wrong, with a pointer to it */
    public static Submission read(Map<String, String> fields) {
        return new SubmissionReader(fields).read();
    }

    private Submission read() {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (Texts.hasControlCharacters(field.getValue())) {
                throw refused(
                        "control-character",
                        field.getKey(),
                        Articles.GUOFA_2016_33_ART_25,
                        "内容含有控制字符",
                        "A control character in the text");
            }
            if (field.getValue().length() > LONGEST_TEXT) {
                throw refused(
                        "too-long",
                        field.getKey(),
                        Articles.GUOFA_2016_33_ART_25,
                        "内容超过" + LONGEST_TEXT + "个字符",
                        "Longer than " + LONGEST_TEXT + " characters");
            }
        }
        ListKind list = constant(SubmissionFields.LIST, ListKind.class);
        SubjectKind kind = constant(SubmissionFields.SUBJECT_KIND, SubjectKind.class);
        String code = normalisedCode(required(SubmissionFields.CODE));
        boolean conforming = checkCode(kind, code);
        LocalDate decisionDate = date(SubmissionFields.DECISION_DATE, required(SubmissionFields.DECISION_DATE));
        refuse(Adulthood.check(list, kind, code, decisionDate));
        return new Submission(
                list,
                required(SubmissionFields.FIELD),
                kind,
                required(SubmissionFields.NAME),
                code,
                conforming,
                required(SubmissionFields.AUTHORITY),
                required(SubmissionFields.DECISION_NUMBER),
                decisionDate,
                required(SubmissionFields.GROUND),
                required(SubmissionFields.STATEMENT),
                optional(SubmissionFields.BASIS),
                LineRules.mayNamePeople(kind, list) ? people(decisionDate) : List.of(),
                optionalDate(SubmissionFields.VALID_UNTIL),
                flag(SubmissionFields.NAME_CONFIRMED),
                optional(SubmissionFields.TRANSFERRED_FROM),
                optionalDate(SubmissionFields.ACT_DATE),
                new Submission.Proposal(
                        optional(SubmissionFields.HONOUR),
                        optional(SubmissionFields.AWARDED_BY),
                        optional(SubmissionFields.RECOMMENDED_BY),
                        application()),
                optionalDate(SubmissionFields.PRIOR_NOTICE_DATE),
                exit());
    }

    /** Full-width digits and letters, a lower-case x and spaces are what typing leaves behind: they mean the same. */
    public static String normalisedCode(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /**
     * People stand only behind an organisation on BLACK (GuoFa (2016) 33, art. 14); elsewhere a column about them is
     * not kept.
     */
    private List<Dossier.Person> people(LocalDate decisionDate) {
        List<Dossier.Person> people = new ArrayList<>();
        addPeople(people, PersonRole.LEGAL_REPRESENTATIVE, SubmissionFields.LEGAL_REPRESENTATIVE, decisionDate);
        addPeople(people, PersonRole.PRINCIPAL, SubmissionFields.PRINCIPAL, decisionDate);
        addPeople(people, PersonRole.DIRECTLY_RESPONSIBLE, SubmissionFields.DIRECTLY_RESPONSIBLE, decisionDate);
        return people;
    }

    /** Names, each with its resident ID number behind it where it is known, separated by semicolons. */
    private void addPeople(List<Dossier.Person> people, PersonRole role, String member, LocalDate decisionDate) {
        String text = optional(member);
        if (text == null) {
            return;
        }
        for (String person : PEOPLE.split(text)) {
            Matcher named = NAME_AND_CODE.matcher(person.strip());
            if (!named.matches()) {
                if (NUMBER.matcher(person).find()) {
                    throw refused(
                            "code-malformed",
                            member,
                            Articles.GUOFA_2016_33_ART_14 + Articles.AND + Articles.GB_11643,
                            "姓名后的证件号码不是18位；多人请用分号分隔",
                            "A number behind a name is no resident ID of 18 characters; separate people by semicolons");
                }
                if (person.isBlank()) {
                    continue;
                }
                people.add(new Dossier.Person(PersonId.random(), role, person.strip(), null));
                continue;
            }
            String code = normalisedCode(named.group(CODE));
            if (ResidentId.check(code) != CodeCheck.CONFORMING) {
                throw refused(
                        "code-check-digit",
                        member,
                        Articles.GUOFA_2016_33_ART_14 + Articles.AND + Articles.GB_11643,
                        "身份证号码有误，请核对",
                        "A resident ID number is wrong");
            }
            refuse(Adulthood.checkPerson(code, decisionDate, "/" + member));
            people.add(new Dossier.Person(
                    PersonId.random(), role, named.group(NAME).strip(), code));
        }
    }

    private @Nullable UUID application() {
        String text = optional(SubmissionFields.APPLICATION);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused(
                    "wrong-value",
                    SubmissionFields.APPLICATION,
                    Articles.GUOFA_2016_33_ART_25,
                    "申请编号格式有误",
                    "Not the id of an application");
        }
    }

    private Submission.@Nullable Exit exit() {
        LocalDate day = optionalDate(SubmissionFields.EXIT_DATE);
        String reason = optional(SubmissionFields.EXIT_REASON);
        if (day == null && reason == null) {
            return null;
        }
        String given = required(SubmissionFields.EXIT_REASON);
        return Arrays.stream(EndReason.values())
                .filter(known -> known.name().equals(given))
                .findFirst()
                .map(known -> new Submission.Exit(known, day))
                .orElseThrow(() -> refused(
                        "wrong-value",
                        SubmissionFields.EXIT_REASON,
                        Articles.GUOFA_2016_33_ART_19,
                        "退出原因应为撤销、认定错误、不再符合条件或期满",
                        "REVOKED, ERROR, INELIGIBLE or EXPIRED"));
    }

    /**
     * Whether the check character is right; a wrong one that may have been issued needs the authority's word (GuoFa
     * (2014) 21, part V(2)).
     */
    private boolean checkCode(SubjectKind kind, String code) {
        CodeCheck check = kind.check(code);
        return switch (check) {
            case CONFORMING -> true;
            case NONCONFORMING -> {
                if (!flag(SubmissionFields.CODE_VOUCHED)) {
                    throw refused(
                            "code-nonconforming",
                            SubmissionFields.CODE,
                            Articles.GUOFA_2014_21_PART_V_2 + Articles.AND + Articles.GB_32100,
                            "代码校验位不符，但组织机构代码正确；如确系登记机关所发，请将codeVouched设为true",
                            "The check character is wrong and the organisation code inside is right; if the code was"
                                    + " issued"
                                    + " so, say codeVouched true");
                }
                yield false;
            }
            case WRONG_CHECK_DIGIT ->
                throw refused(
                        "code-check-digit",
                        SubmissionFields.CODE,
                        Articles.GUOFA_2014_21_PART_V_2
                                + Articles.AND
                                + Articles.GB_32100
                                + Articles.AND
                                + Articles.GB_11643,
                        "代码校验位错误，请核对",
                        "The check character is wrong; compare the code with the document");
            case MALFORMED ->
                throw refused(
                        "code-malformed",
                        SubmissionFields.CODE,
                        Articles.GUOFA_2014_21_PART_V_2
                                + Articles.AND
                                + Articles.GB_32100
                                + Articles.AND
                                + Articles.GB_11643,
                        "代码不是18位有效代码",
                        "Not a code of 18 valid characters of this kind of subject");
        };
    }

    private boolean flag(String name) {
        String value = optional(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw refused("wrong-value", name, Articles.GUOFA_2016_33_ART_25, "取值应为true或false", "true or false");
        }
        return "true".equals(value);
    }

    private String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw refused("field-missing", name, Articles.NDRC_2018_87_SECTION_II, "缺少" + name, name + " is missing");
        }
        return value;
    }

    private @Nullable String optional(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = required(name);
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw refused(
                    "wrong-value",
                    name,
                    Articles.GUOFA_2016_33_ART_25,
                    "取值应为" + String.join("、", names(type)),
                    "One of " + String.join(", ", names(type)));
        }
    }

    private @Nullable LocalDate optionalDate(String name) {
        String value = optional(name);
        return value == null ? null : date(name, value);
    }

    private static LocalDate date(String name, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        Matcher parts = DATE.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(YEAR)),
                        Integer.parseInt(parts.group(MONTH)),
                        Integer.parseInt(parts.group(DAY)));
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        if (text.matches("\\d{5}")) {
            throw refused(
                    "excel-date-number",
                    name,
                    Articles.GUOFA_2016_33_ART_25,
                    "这是Excel的日期序列号；请将该列设为文本格式（如2026-11-22）后重新导出，或直接推送XLSX文件",
                    "This is a date as Excel counts it; export the column as text such as 2026-11-22, or push the"
                            + " XLSX itself");
        }
        throw refused(
                "wrong-date",
                name,
                Articles.GUOFA_2016_33_ART_25,
                "应为真实日期，如2026-11-22、2026/11/22、20261122或2026年11月22日",
                "A real date, such as 2026-11-22, 2026/11/22, 20261122 or 2026年11月22日");
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].name();
        }
        return names;
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }

    private static RefusedException refused(String code, String field, String basis, String zh, String en) {
        return new RefusedException(new Refusal(code, "/" + field, basis, zh, en));
    }
}
