package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.layout.HeadingNotation;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.entry.SubjectCode;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.standard.domain.Standards;
import org.jspecify.annotations.Nullable;

/** What the columns and values of pushed lists mean: Chinese or English, by name or by code. */
@Singleton
public final class Vocabulary implements Headers {

    private static final Set<String> BODIES =
            Set.of(SubmissionFields.AUTHORITY, SubmissionFields.AWARDED_BY, SubmissionFields.RECOMMENDED_BY);

    private final Map<String, String> members;
    private final Map<String, Map<String, String>> values;
    /** Codes by Chinese names, by field and list; a name of a later edition counts. */
    private final Map<String, Map<String, String>> grounds = new HashMap<>();

    private final Registry registry;
    private final Layouts layouts;
    private final LegalDay day;

    Vocabulary(HeaderTable table, Standards standards, Registry registry, Layouts layouts, LegalDay day) {
        this.layouts = layouts;
        this.day = day;
        this.members = table.membersByHeader();
        this.values = table.valuesByMember();
        this.registry = registry;
        Map<String, String> fields = new HashMap<>();
        standards.editions().reversed().forEach(edition -> edition.fields()
                .forEach(field -> fields.put(field.zh(), field.code())));
        this.values
                .computeIfAbsent(SubmissionFields.FIELD, member -> new HashMap<>())
                .putAll(fields);
        standards.editions().reversed().stream()
                .flatMap(edition -> edition.standards().stream())
                .forEach(standard -> {
                    Map<String, String> codes =
                            grounds.computeIfAbsent(standard.field() + "|" + standard.list(), scope -> new HashMap<>());
                    standard.grounds()
                            .forEach(ground ->
                                    codes.put(ground.zh(), ground.code().value()));
                });
    }

    @Override
    public @Nullable String member(String header) {
        return members.get(HeadingNotation.plain(header));
    }

    /**
     * How the file of a push is read, by the layouts of the day on which it was received.
     *
     * @throws UnreadableException when the layout that it names is not there any more
     */
    Reading reading(Push push) throws UnreadableException {
        LocalDate received = LocalDate.ofInstant(push.receivedAt(), WorkingDays.LEGAL_ZONE);
        List<Layout> lists = layouts.inForce(Layout.Use.LISTS, received);
        Layout general = lists.stream()
                .filter(layout -> layout.layout().equals(Layouts.GENERAL))
                .findFirst()
                .orElseThrow();
        PushReading said = push.order().reading();
        Layout named = said.own();
        if (named == null && said.layout() != null) {
            named = lists.stream()
                    .filter(layout -> layout.layout().equals(said.layout()))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableException(ColumnRefusals.UNKNOWN));
        }
        return new Reading(this, general, lists, push.order(), named);
    }

    /** Whether a list can be read by a layout of this name today. */
    boolean knows(String layout) {
        return layouts.inForce(Layout.Use.LISTS, day.today()).stream()
                .anyMatch(known -> known.layout().equals(layout));
    }

    /**
     * The same members of a line with values as the interface names them; what is not known stays as it is.
     *
     * @throws UnreadableException when the line has two codes
     */
    Map<String, String> line(Map<String, String> fields) throws UnreadableException {
        Map<String, String> translated = translate(fields);
        oneCode(translated);
        return translated;
    }

    /** The same members with values as the interface names them, codes of subjects aside. */
    Map<String, String> translate(Map<String, String> fields) {
        Map<String, String> translated = new HashMap<>();
        fields.forEach((member, value) -> translated.put(member, value(member, value)));
        String list = translated.get(SubmissionFields.LIST);
        String field = translated.get(SubmissionFields.FIELD);
        String ground = translated.get(SubmissionFields.GROUND);
        if (list != null && field != null && ground != null) {
            Map<String, String> codes = grounds.getOrDefault(field + "|" + list, Map.of());
            translated.put(SubmissionFields.GROUND, codes.getOrDefault(ground.strip(), ground));
        }
        return translated;
    }

    private String value(String member, String value) {
        Map<String, String> known = values.get(member);
        String meant = known == null
                ? value
                : known.getOrDefault(
                        Normalizer.normalize(value, Normalizer.Form.NFKC).strip(), value);
        return BODIES.contains(member) ? registry.idOf(meant.strip()) : meant;
    }

    /** The members whose columns a reason may speak of: a code stands in one of three. */
    static Stream<String> columnsOf(String pointer) {
        String member = pointer.startsWith("/") ? pointer.substring(1) : "";
        return member.equals(SubmissionFields.CODE)
                ? Stream.of(SubmissionFields.CODE, SubmissionFields.ORGANISATION_CODE, SubmissionFields.RESIDENT_ID)
                : Stream.of(member);
    }

    /** A column for each kind of code says the kind too; without one, the code does if only one kind fits. */
    private static void oneCode(Map<String, String> fields) throws UnreadableException {
        String organisation = remove(fields, SubmissionFields.ORGANISATION_CODE);
        String person = remove(fields, SubmissionFields.RESIDENT_ID);
        String code = fields.get(SubmissionFields.CODE);
        if (organisation != null && person != null || code != null && (organisation != null || person != null)) {
            throw new UnreadableException(LineRefusals.TWO_CODES);
        }
        if (organisation != null) {
            fields.put(SubmissionFields.CODE, organisation);
            fields.putIfAbsent(SubmissionFields.SUBJECT_KIND, SubjectKind.ORGANISATION.name());
        } else if (person != null) {
            fields.put(SubmissionFields.CODE, person);
            fields.putIfAbsent(SubmissionFields.SUBJECT_KIND, SubjectKind.INDIVIDUAL.name());
        } else if (code != null && blank(fields.get(SubmissionFields.SUBJECT_KIND))) {
            SubjectKind only = SubjectCode.kindOf(SubjectCode.normalised(code));
            if (only != null) {
                fields.put(SubmissionFields.SUBJECT_KIND, only.name());
            }
        }
    }

    private static @Nullable String remove(Map<String, String> fields, String member) {
        String value = fields.remove(member);
        return blank(value) ? null : value;
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
