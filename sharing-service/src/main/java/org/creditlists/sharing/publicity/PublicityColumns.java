package org.creditlists.sharing.publicity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creditlists.contracts.layout.Composition;
import org.creditlists.contracts.layout.Header;
import org.creditlists.contracts.layout.HeadingNotation;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutMembers;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.notation.DayNotation;
import org.creditlists.sharing.publicity.domain.PublicityRefusals;
import org.jspecify.annotations.Nullable;

/** How the columns of one table become licences and penalties. */
final class PublicityColumns {

    private final Header.Meaning meaning;
    private final Composition composition;
    private final Map<String, Map<String, String>> values;
    private final Map<String, String> names;

    PublicityColumns(Header.Meaning meaning) {
        this.meaning = meaning;
        this.composition = new Composition(meaning.layout());
        this.values = meaning.layout().valuesByWay();
        this.names = names(meaning);
    }

    /** As the file has them; as the form prints them where the file lacks the column. */
    private static Map<String, String> names(Header.Meaning meaning) {
        Layout layout = meaning.layout();
        Map<String, String> names = new HashMap<>(layout.composed());
        names.replaceAll((member, text) -> Layout.PARTS
                .matcher(text)
                .results()
                .map(part -> part.group("name"))
                .collect(Collectors.joining("、")));
        layout.columns().forEach(column -> names.putIfAbsent(column.means(), column.name()));
        for (int i = 0; i < meaning.names().size(); i++) {
            String member = meaning.members().get(i);
            if (member != null) {
                names.put(member, meaning.names().get(i));
            }
        }
        String organisation = names.getOrDefault(LayoutMembers.ORGANISATION_CODE, "");
        names.putIfAbsent(LayoutMembers.CODE, organisation);
        // The period of display says the grade.
        names.putIfAbsent(LayoutMembers.GRADE, names.getOrDefault(LayoutMembers.DISPLAY_UNTIL, ""));
        names.remove(Layout.IGNORED);
        return names;
    }

    PublicityLines.Read read(int number, List<String> cells) {
        try {
            Map<String, String> fields = fields(cells);
            composition.fill(fields);
            fields.replaceAll(this::value);
            meaning.layout().constants().forEach(fields::putIfAbsent);
            return new PublicityLines.Read(number, line(fields), names);
        } catch (UnreadableException e) {
            return new PublicityLines.Read(number, null, e.refusal(), names);
        }
    }

    /** Each value under the member that its column means; none is dropped but those of ignored columns. */
    private Map<String, String> fields(List<String> cells) throws UnreadableException {
        int width = meaning.members().size();
        if (cells.size() < width || !cells.stream().skip(width).allMatch(String::isBlank)) {
            throw new UnreadableException(PublicityRefusals.columnCount(cells.size(), width));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < width; i++) {
            String member = meaning.members().get(i);
            String value = cells.get(i).strip();
            if (value.isEmpty() || Layout.IGNORED.equals(member)) {
                continue;
            }
            if (member == null || member.isEmpty()) {
                throw new UnreadableException(PublicityRefusals.valueWithoutColumn(i + 1));
            }
            String before = fields.put(member, value);
            if (before != null && !before.equals(value)) {
                throw new UnreadableException(PublicityRefusals.COLUMN_TWICE);
            }
        }
        return fields;
    }

    private String value(String member, String written) {
        Map<String, String> known = values.get(member);
        return known == null ? written : known.getOrDefault(HeadingNotation.plain(written), written);
    }

    private static PublicityLine line(Map<String, String> fields) throws UnreadableException {
        String organisation = fields.get(LayoutMembers.ORGANISATION_CODE);
        String person = fields.get(LayoutMembers.RESIDENT_ID);
        if (organisation != null && person != null) {
            throw new UnreadableException(PublicityRefusals.TWO_CODES);
        }
        String code = organisation != null ? organisation : person != null ? person : fields.get(LayoutMembers.CODE);
        return new PublicityLine(
                constant(LayoutMembers.KIND, fields, PublicityResource.Kind.class),
                fields.get(LayoutMembers.AUTHORITY),
                fields.get(LayoutMembers.DOCUMENT_NUMBER),
                subjectKind(organisation, person, fields),
                fields.get(LayoutMembers.NAME),
                code,
                fields.get(LayoutMembers.TITLE),
                fields.get(LayoutMembers.BASIS),
                fields.get(LayoutMembers.GRADE),
                day(LayoutMembers.DECISION_DATE, fields),
                day(LayoutMembers.DISPLAY_UNTIL, fields),
                flag(LayoutMembers.SENSITIVE, fields));
    }

    /** Nothing is guessed: what is marked in a way that nobody knows would be published without a review. */
    private static @Nullable Boolean flag(String member, Map<String, String> fields) throws UnreadableException {
        String value = fields.get(member);
        if (value == null) {
            return null;
        }
        return switch (HeadingNotation.plain(value).toLowerCase(Locale.ROOT)) {
            case "true", "是", "1" -> true;
            case "false", "否", "0" -> false;
            default -> throw new UnreadableException(PublicityRefusals.wrongValue("/" + member));
        };
    }

    /** The column of the code says it; a form that says otherwise is refused when the code is compared with it. */
    private static @Nullable SubjectKind subjectKind(
            @Nullable String organisation, @Nullable String person, Map<String, String> fields)
            throws UnreadableException {
        if (fields.containsKey(LayoutMembers.SUBJECT_KIND)) {
            return constant(LayoutMembers.SUBJECT_KIND, fields, SubjectKind.class);
        }
        if (organisation != null) {
            return SubjectKind.ORGANISATION;
        }
        return person == null ? null : SubjectKind.INDIVIDUAL;
    }

    private static <E extends Enum<E>> @Nullable E constant(String member, Map<String, String> fields, Class<E> type)
            throws UnreadableException {
        String value = fields.get(member);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableException(PublicityRefusals.wrongValue("/" + member));
        }
    }

    private static @Nullable LocalDate day(String member, Map<String, String> fields) throws UnreadableException {
        String value = fields.get(member);
        Optional<LocalDate> day = value == null ? Optional.empty() : DayNotation.read(value);
        if (value != null && day.isEmpty()) {
            throw new UnreadableException(PublicityRefusals.wrongDate("/" + member));
        }
        return day.orElse(null);
    }
}
