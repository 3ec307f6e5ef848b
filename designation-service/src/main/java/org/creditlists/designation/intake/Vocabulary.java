package org.creditlists.designation.intake;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.domain.Authority;
import org.creditlists.designation.domain.Standard;
import org.creditlists.designation.domain.StandardsEdition;
import org.creditlists.runtime.http.RefusedException;
import org.jspecify.annotations.Nullable;

/** What the columns and values of pushed lists mean: Chinese or English, by name or by code. */
@Singleton
public final class Vocabulary {

    private final HeaderTable table;
    private final Map<String, String> members;
    private final Map<String, Map<String, String>> values;
    private final Map<Standard, Map<String, String>> grounds;

    Vocabulary(HeaderTable table, StandardsEdition edition) {
        this.table = table;
        this.members = table.membersByHeader();
        this.values = table.valuesByMember();
        this.values.put(
                SubmissionFields.FIELD,
                byName(edition.fields(), StandardsEdition.Field::zh, StandardsEdition.Field::code));
        this.values.put(SubmissionFields.AUTHORITY, byName(edition.authorities(), Authority::zh, Authority::id));
        this.grounds = edition.standards().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        standard -> byName(standard.grounds(), Standard.Ground::zh, Standard.Ground::code)));
    }

    /** The table, as it is published. */
    public HeaderTable table() {
        return table;
    }

    /** The member that a header means, null for an unknown one. */
    public @Nullable String member(String header) {
        return members.get(Normalizer.normalize(header, Normalizer.Form.NFKC).strip());
    }

    /**
     * The same members with values as the interface names them; what is not known stays as it is.
     *
     * @throws RefusedException when a line has two codes
     */
    public Map<String, String> translate(Map<String, String> fields) {
        Map<String, String> translated = new HashMap<>();
        fields.forEach((member, value) -> translated.put(member, value(member, value)));
        oneCode(translated);
        String list = translated.get(SubmissionFields.LIST);
        String field = translated.get(SubmissionFields.FIELD);
        String ground = translated.get(SubmissionFields.GROUND);
        if (list != null && field != null && ground != null) {
            for (Map.Entry<Standard, Map<String, String>> known : grounds.entrySet()) {
                if (known.getKey().field().equals(field)
                        && known.getKey().list().name().equals(list)) {
                    translated.put(SubmissionFields.GROUND, known.getValue().getOrDefault(ground.strip(), ground));
                }
            }
        }
        return translated;
    }

    private String value(String member, String value) {
        Map<String, String> known = values.get(member);
        return known == null ? value : known.getOrDefault(value.strip(), value);
    }

    /** A column for each kind of code says the kind too; without one, the code does if only one kind fits. */
    private static void oneCode(Map<String, String> fields) {
        String organisation = remove(fields, SubmissionFields.ORGANISATION_CODE);
        String person = remove(fields, SubmissionFields.RESIDENT_ID);
        String code = fields.get(SubmissionFields.CODE);
        if (organisation != null && person != null || code != null && (organisation != null || person != null)) {
            throw new RefusedException(new Refusal(
                    "two-codes",
                    "/" + SubmissionFields.CODE,
                    "C5",
                    "一行只能有一个主体代码；法定代表人等的证件号码请勿填入主体代码列",
                    "A line has one subject and one code"));
        }
        if (organisation != null) {
            fields.put(SubmissionFields.CODE, organisation);
            fields.putIfAbsent(SubmissionFields.SUBJECT_KIND, SubjectKind.ORGANISATION.name());
        } else if (person != null) {
            fields.put(SubmissionFields.CODE, person);
            fields.putIfAbsent(SubmissionFields.SUBJECT_KIND, SubjectKind.INDIVIDUAL.name());
        } else if (code != null && blank(fields.get(SubmissionFields.SUBJECT_KIND))) {
            SubjectKind only = onlyKind(SubmissionReader.normalisedCode(code));
            if (only != null) {
                fields.put(SubmissionFields.SUBJECT_KIND, only.name());
            }
        }
    }

    private static @Nullable SubjectKind onlyKind(String code) {
        boolean organisation = SubjectKind.ORGANISATION.check(code) == CodeCheck.CONFORMING;
        boolean person = SubjectKind.INDIVIDUAL.check(code) == CodeCheck.CONFORMING;
        if (organisation == person) {
            return null;
        }
        return organisation ? SubjectKind.ORGANISATION : SubjectKind.INDIVIDUAL;
    }

    private static @Nullable String remove(Map<String, String> fields, String member) {
        String value = fields.remove(member);
        return blank(value) ? null : value;
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static <T> Map<String, String> byName(Iterable<T> all, Function<T, String> name, Function<T, String> code) {
        Map<String, String> codes = new HashMap<>();
        all.forEach(one -> codes.put(name.apply(one), code.apply(one)));
        return codes;
    }
}
