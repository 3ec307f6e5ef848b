package org.creditlists.sharing.publicity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Layouts layouts;
    private final LegalDay day;

    PublicityForms(Layouts layouts, LegalDay day) {
        this.layouts = layouts;
        this.day = day;
    }

    /**
     * A table with its header, and rows above it as far as the layout has them.
     *
     * @throws UnreadableException when it is none, or its header is that of no layout
     */
    List<PublicityLines.Read> table(String text) throws UnreadableException {
        List<PublicityLines.Read> read = new ArrayList<>();
        PublicityColumns columns = null;
        List<List<String>> titles = new ArrayList<>();
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
                    read.add(columns.read(Math.toIntExact(record.getStartingLineNumber()), cells));
                    continue;
                }
                columns = columns(cells, titles.size()).orElse(null);
                titles.add(cells);
                if (columns == null && titles.size() > MOST_TITLE_ROWS) {
                    break;
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new UnreadableException(PublicityRefusals.NOT_CSV);
        }
        if (columns == null) {
            throw new UnreadableException(unknown(titles));
        }
        return read;
    }

    /** The members of one line under the names of a form. */
    PublicityLines.Read named(int number, Map<String, String> members) {
        List<String> names = List.copyOf(members.keySet());
        return columns(names, 0)
                .map(columns ->
                        columns.read(number, names.stream().map(members::get).toList()))
                .orElseGet(() -> new PublicityLines.Read(number, null, Map.of()));
    }

    private Optional<PublicityColumns> columns(List<String> names, int titles) {
        Header header = Header.of(List.of(names));
        return layouts.inForce(Layout.Use.PUBLICITY, day.today()).stream()
                .filter(layout -> titles <= layout.titleRows() && header.isRecognised(layout))
                .map(layout -> meaning(header, layout))
                .filter(meaning -> meaning.unknown().isEmpty())
                .findFirst()
                .map(PublicityColumns::new);
    }

    private static Header.Meaning meaning(Header header, Layout layout) {
        return header.meaning(layout, PublicityForms::member, Set.of());
    }

    private static @Nullable String member(String name) {
        return LayoutMembers.PUBLICITY.contains(name) ? name : null;
    }

    /** What stands in the way of the form that comes nearest. */
    private Refusal unknown(List<List<String>> rows) {
        for (List<String> names : rows) {
            Header header = Header.of(List.of(names));
            for (Layout layout : layouts.inForce(Layout.Use.PUBLICITY, day.today())) {
                if (header.isRecognised(layout)) {
                    return PublicityRefusals.unknownColumns(
                            meaning(header, layout).unknown());
                }
            }
        }
        return PublicityRefusals.HEADER_UNKNOWN;
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
