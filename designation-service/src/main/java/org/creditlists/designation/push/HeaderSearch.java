package org.creditlists.designation.push;

import java.util.ArrayList;
import java.util.List;
import org.creditlists.designation.entry.UnreadableException;

/** Finds the header among the first rows of a file once more, where its push found it. */
final class HeaderSearch {

    private final Reading reading;
    private final List<List<String>> rows = new ArrayList<>();
    private OriginalRows.Part part = OriginalRows.Part.ABOVE;

    HeaderSearch(Reading reading) {
        this.reading = reading;
    }

    /** Whether the header is still to come. */
    boolean isOn() {
        return part == OriginalRows.Part.ABOVE;
    }

    /** Where the next row stands. */
    OriginalRows.Part next(List<String> cells) {
        if (part == OriginalRows.Part.HEADER) {
            part = OriginalRows.Part.BELOW;
        }
        if (!isOn() || cells.stream().allMatch(String::isBlank)) {
            return part;
        }
        rows.add(cells);
        if (isHeader()) {
            part = OriginalRows.Part.HEADER;
        } else if (rows.size() >= reading.mostRows()) {
            part = OriginalRows.Part.BELOW;
        }
        return part;
    }

    private boolean isHeader() {
        try {
            return reading.columns(rows) != null;
        } catch (UnreadableException incomplete) {
            return true;
        }
    }
}
