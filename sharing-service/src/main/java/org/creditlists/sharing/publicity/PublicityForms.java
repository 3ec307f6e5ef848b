package org.creditlists.sharing.publicity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.layout.Header;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutMembers;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.sharing.publicity.domain.PublicityRefusals;
import org.jspecify.annotations.Nullable;

/** Licences and penalties in the forms that layouts describe. */
@Singleton
public class PublicityForms {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int MOST_TITLE_ROWS = 10;
    private static final int MOST_HEADER_ROWS = 3;

    private final Layouts layouts;
    private final LegalDay day;

    PublicityForms(Layouts layouts, LegalDay day) {
        this.layouts = layouts;
        this.day = day;
    }

    /**
     * A table with its header, and rows above it as far as the layout has them.
     *
     * @throws UnreadableException when it is none, has too many lines, or its header is that of no layout
     */
    List<PublicityLines.Read> table(String text) throws UnreadableException {
        List<PublicityLines.Read> read = new ArrayList<>();
        PublicityColumns columns = null;
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                List<String> cells = record.getFields();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns != null) {
                    if (read.size() == PublicityRefusals.MOST_LINES) {
                        throw new UnreadableException(PublicityRefusals.LINES);
                    }
                    read.add(columns.read(Math.toIntExact(record.getStartingLineNumber()), cells));
                    continue;
                }
                rows.add(cells);
                columns = columns(rows).orElse(null);
                if (columns == null && rows.size() >= MOST_TITLE_ROWS + MOST_HEADER_ROWS) {
                    break;
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new UnreadableException(PublicityRefusals.NOT_CSV);
        }
        if (columns == null) {
            throw new UnreadableException(unknown(rows));
        }
        return read;
    }

    /** Lines that name their members themselves, those of one call. */
    NamedLines namedLines() {
        return new NamedLines();
    }

    /** Finds once what names mean that stand in many lines. */
    final class NamedLines {

        private final Map<List<String>, Optional<PublicityColumns>> known = new HashMap<>();

        private NamedLines() {}

        /** The members of one line under the names of a form. */
        PublicityLines.Read read(int number, Map<String, String> members) {
            List<String> names = List.copyOf(members.keySet());
            return known.computeIfAbsent(names, PublicityForms.this::ofNames)
                    .map(columns -> columns.read(
                            number, names.stream().map(members::get).toList()))
                    .orElseGet(() -> new PublicityLines.Read(number, null, Map.of()));
        }
    }

    private Optional<PublicityColumns> ofNames(List<String> names) {
        return columns(List.of(names));
    }

    /**
     * What the columns mean when the last of these rows ends the header.
     *
     * @param rows the first ones with something in them
     */
    private Optional<PublicityColumns> columns(List<List<String>> rows) {
        return headers(rows, rows.size())
                .map(this::meanings)
                .flatMap(
                        meanings -> meanings.filter(meaning -> meaning.unknown().isEmpty()))
                .findFirst()
                .map(PublicityColumns::new);
    }

    /** A header of one row or several, and how many rows stand above it. */
    private record Place(Header header, int titles, int height) {}

    private static Stream<Place> headers(List<List<String>> rows, int end) {
        return IntStream.rangeClosed(1, Math.min(end, MOST_HEADER_ROWS))
                .mapToObj(height -> new Place(Header.of(rows.subList(end - height, end)), end - height, height));
    }

    /** By every layout that such a header is of. */
    private Stream<Header.Meaning> meanings(Place place) {
        return layouts.inForce(Layout.Use.PUBLICITY, day.today()).stream()
                .filter(layout -> place.titles() <= layout.titleRows()
                        && place.height() <= layout.headerRows()
                        && place.header().isRecognised(layout))
                .map(layout -> meaning(place.header(), layout));
    }

    private static Header.Meaning meaning(Header header, Layout layout) {
        return header.meaning(layout, PublicityForms::member, Set.of());
    }

    private static @Nullable String member(String name) {
        return LayoutMembers.PUBLICITY.contains(name) ? name : null;
    }

    /** What stands in the way of the form that comes nearest. */
    private Refusal unknown(List<List<String>> rows) {
        return IntStream.rangeClosed(1, rows.size())
                .boxed()
                .flatMap(end -> headers(rows, end))
                .flatMap(this::meanings)
                .max(Comparator.comparingLong(Header.Meaning::known))
                .map(meaning -> PublicityRefusals.unknownColumns(meaning.unknown()))
                .orElse(PublicityRefusals.HEADER_UNKNOWN);
    }

    /** The one that stands most often above the lines. */
    private static char separator(String text) {
        String head = text.lines().limit(MOST_TITLE_ROWS).reduce("", String::concat);
        char most = SEPARATORS[0];
        long found = 0;
        for (char separator : SEPARATORS) {
            long count = head.chars().filter(c -> c == separator).count();
            if (count > found) {
                most = separator;
                found = count;
            }
        }
        return most;
    }
}
