package org.creditlists.designation.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditlists.contracts.layout.Header;
import org.creditlists.contracts.layout.HeadingNotation;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.designation.layout.LayoutNeeds;
import org.jspecify.annotations.Nullable;

/**
 * How one file is read: by the layout that its sender names, else by the general one, else by the one that its header
 * shows. The header is looked for once, in the first rows.
 */
final class Reading implements Headers {

    /** What the sender of a list can say of all its lines. */
    private static final List<String> SAID = List.of(
            SubmissionFields.LIST,
            SubmissionFields.FIELD,
            SubmissionFields.AUTHORITY,
            SubmissionFields.GROUND,
            SubmissionFields.DECISION_NUMBER,
            SubmissionFields.DECISION_DATE);

    private final Headers general;
    private final Layout generalLayout;
    private final List<Layout> layouts;
    private final PushOrder order;
    private final @Nullable Layout named;
    private final Set<String> ignored;
    private final int most;

    /**
     * @param general names that stand beside those of every layout
     * @param layouts in force, the general one among them
     * @param named by the sender, or the sender's own; null to recognise it
     */
    Reading(Headers general, Layout generalLayout, List<Layout> layouts, PushOrder order, @Nullable Layout named) {
        this.general = general;
        this.generalLayout = generalLayout;
        this.layouts = layouts;
        this.order = order;
        this.named = named;
        this.ignored =
                order.reading().ignored().stream().map(HeadingNotation::plain).collect(Collectors.toSet());
        this.most = candidates()
                .mapToInt(layout -> layout.titleRows() + layout.headerRows())
                .max()
                .orElse(1);
    }

    private Stream<Layout> candidates() {
        return named == null ? layouts.stream() : Stream.of(named);
    }

    /** Rows with something in them, among which the header is, when it is there. */
    int mostRows() {
        return most;
    }

    /** Sheets whose names say that nothing of the list is in them. */
    boolean isBeside(String sheet) {
        String plain = HeadingNotation.plain(sheet);
        return Stream.concat(Stream.of(generalLayout), candidates())
                .flatMap(layout -> layout.besides().stream())
                .anyMatch(name -> HeadingNotation.plain(name).equals(plain));
    }

    /** What a name means that stands in the lines themselves, as in NDJSON. */
    @Override
    public @Nullable String member(String header) {
        String plain = HeadingNotation.plain(header);
        if (ignored.contains(plain)) {
            return Layout.IGNORED;
        }
        String own = named == null ? null : named.meanings().get(plain);
        return own == null ? general.member(header) : own;
    }

    /** How lines are read that name their members themselves; null when there is nothing to add to them. */
    @Nullable
    Columns ofMembers() {
        return named == null
                ? null
                : new Columns(new Header.Meaning(named, List.of(), List.of()), constants(named), given());
    }

    /**
     * What the columns mean when the last of these rows ends the header; null when it does not.
     *
     * @param rows the first ones of the file that have something in them, at most {@link #mostRows()}
     * @throws UnreadableException when the layout needs what nobody says
     */
    @Nullable
    Columns columns(List<List<String>> rows) throws UnreadableException {
        Header.Meaning best = null;
        for (int height = 1; height <= rows.size(); height++) {
            int titles = rows.size() - height;
            Header header = Header.of(rows.subList(titles, rows.size()));
            Header.Meaning found = meaning(header, titles, height).orElse(null);
            // The lower row of a group alone can be whole, and its columns have a better name with the one above.
            if (found != null && (best == null || found.known() > best.known())) {
                best = found;
            }
        }
        return best == null ? null : columns(best);
    }

    private Optional<Header.Meaning> meaning(Header header, int titles, int height) {
        if (named != null) {
            return fits(named, titles, height)
                    ? Optional.of(meaning(named, header)).filter(Reading::isWhole)
                    : Optional.empty();
        }
        if (titles == 0 && height == 1) {
            Header.Meaning plain = meaning(generalLayout, header);
            if (isWhole(plain)) {
                return Optional.of(plain);
            }
        }
        return layouts.stream()
                .filter(layout -> fits(layout, titles, height) && header.isRecognised(layout))
                .sorted(Comparator.comparing(layout -> -layout.recognisedBy().size()))
                .map(layout -> meaning(layout, header))
                .filter(Reading::isWhole)
                .findFirst();
    }

    private static boolean fits(Layout layout, int titles, int height) {
        return titles <= layout.titleRows() && height <= layout.headerRows();
    }

    private static boolean isWhole(Header.Meaning meaning) {
        return meaning.known() > 0 && meaning.unknown().isEmpty();
    }

    private Header.Meaning meaning(Layout layout, Header header) {
        return header.meaning(layout, general::member, ignored);
    }

    private Columns columns(Header.Meaning found) throws UnreadableException {
        Layout layout = found.layout();
        Set<String> yielding = layout.yielding().stream()
                .filter(member -> order.value(member) != null)
                .collect(Collectors.toSet());
        List<@Nullable String> members = new ArrayList<>();
        found.members().forEach(member -> members.add(yielding.contains(member) ? Layout.IGNORED : member));
        Map<String, String> constants = constants(layout);
        if (!layout.layout().equals(generalLayout.layout())) {
            Set<String> said = new HashSet<>(given());
            members.stream().filter(Objects::nonNull).forEach(said::add);
            List<String> missing = LayoutNeeds.missing(layout, said);
            if (!missing.isEmpty()) {
                throw new UnreadableException(ColumnRefusals.incomplete(layout, ofThisLayout(found), missing));
            }
        }
        return new Columns(new Header.Meaning(layout, found.names(), members), constants, given());
    }

    private Set<String> given() {
        return SAID.stream().filter(member -> order.value(member) != null).collect(Collectors.toSet());
    }

    /** Without what the sender gives for all lines. */
    private Map<String, String> constants(Layout layout) {
        Map<String, String> constants = new HashMap<>(layout.constants());
        constants.keySet().removeIf(member -> order.value(member) != null);
        return constants;
    }

    /** Numbers of the columns that only this layout knows. */
    private List<Integer> ofThisLayout(Header.Meaning found) {
        return IntStream.range(0, found.names().size())
                .filter(i -> !found.names().get(i).isEmpty()
                        && general.member(found.names().get(i)) == null)
                .mapToObj(i -> i + 1)
                .toList();
    }

    /**
     * Why there is no header in these rows, by what comes nearest to one.
     *
     * @param rows the first ones of the file that have something in them
     */
    UnreadableException noHeader(List<List<String>> rows) {
        Header.Meaning nearest = null;
        for (int end = 1; end <= rows.size(); end++) {
            for (int height = 1; height <= end; height++) {
                Header header = Header.of(rows.subList(end - height, end));
                int titles = end - height;
                int rowsOfHeader = height;
                Optional<Header.Meaning> best = candidates()
                        .filter(layout -> fits(layout, titles, rowsOfHeader)
                                && (layout.equals(named) || header.isRecognised(layout)))
                        .map(layout -> meaning(layout, header))
                        .max(Comparator.comparing(Header.Meaning::known));
                if (best.isPresent() && (nearest == null || best.get().known() > nearest.known())) {
                    nearest = best.get();
                }
            }
        }
        Header.Meaning told =
                nearest == null && !rows.isEmpty() ? meaning(generalLayout, Header.of(rows.subList(0, 1))) : nearest;
        if (told == null || told.unknown().isEmpty()) {
            return new UnreadableException(LineRefusals.HEADER_MISSING);
        }
        return new UnreadableException(ColumnRefusals.unknownColumns(told));
    }
}
