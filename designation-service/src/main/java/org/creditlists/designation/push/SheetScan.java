package org.creditlists.designation.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the tags of a sheet while it is unpacked, for what the library that reads it does not tell: rows and columns
 * that nobody sees, merged cells, days in ISO 8601.
 */
final class SheetScan {

    /** Longer tags are none of those that are looked for. */
    private static final int LONGEST = 512;

    private static final int TOLD = 5;
    private static final Pattern HIDDEN = Pattern.compile("\\shidden\\s*=\\s*[\"'](?:1|true)[\"']");
    private static final Pattern FLAT = Pattern.compile("\\s(?:ht|width)\\s*=\\s*[\"']0(?:\\.0*)?[\"']");
    private static final Pattern ROW = Pattern.compile("\\sr\\s*=\\s*[\"'](?<number>[0-9]+)[\"']");
    private static final Pattern COLUMNS = Pattern.compile("\\s(?<end>min|max)\\s*=\\s*[\"'](?<number>[0-9]+)[\"']");
    private static final Pattern MERGED =
            Pattern.compile("\\sref\\s*=\\s*[\"'][A-Z]+[0-9]+:[A-Z]+(?<last>[0-9]+)[\"']");
    private static final Pattern ISO_DATE = Pattern.compile("\\st\\s*=\\s*[\"']d[\"']");

    private final byte[] tag = new byte[LONGEST];
    private int length = -1;
    private long row;
    private boolean rowIsHidden;
    private final List<Long> hiddenRows = new ArrayList<>();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private boolean isoDates;
    private long lastMergedRow;

    /** The next bytes of the sheet, which is in UTF-8 as every program writes it. */
    void take(byte[] piece, int count) {
        for (int i = 0; i < count; i++) {
            byte b = piece[i];
            if (b == '<') {
                length = 0;
            } else if (length >= 0) {
                if (b == '>') {
                    look(length);
                    length = -1;
                } else {
                    length = length < LONGEST ? length + 1 : length;
                    tag[length - 1] = b;
                }
            }
        }
    }

    private void look(int end) {
        int start = 0;
        for (int i = 0; i < end && tag[i] != ' ' && tag[i] != '/'; i++) {
            start = tag[i] == ':' ? i + 1 : start;
        }
        if (start >= end) {
            return;
        }
        switch (tag[start]) {
            case 'c' -> cellOrColumn(start, end);
            case 'r' -> row(named(start, end, "row"));
            case 'v', 'i' -> value(start, end);
            case 'm' -> merged(named(start, end, "mergeCell"));
            default -> {
                // of no interest
            }
        }
    }

    private void merged(@Nullable String found) {
        Matcher area = found == null ? null : MERGED.matcher(found);
        if (area != null) {
            lastMergedRow = area.find() ? Math.max(lastMergedRow, Long.parseLong(area.group("last"))) : Long.MAX_VALUE;
        }
    }

    private void row(@Nullable String found) {
        if (found == null) {
            return;
        }
        Matcher number = ROW.matcher(found);
        row = number.find() ? Long.parseLong(number.group("number")) : row + 1;
        rowIsHidden = isHidden(found);
    }

    /** A value in a row that nobody sees; an empty row of the kind hides nothing. */
    private void value(int start, int end) {
        if (rowIsHidden && (named(start, end, "v") != null || named(start, end, "is") != null)) {
            hiddenRows.add(row);
            rowIsHidden = false;
        }
    }

    private void cellOrColumn(int start, int end) {
        String column = named(start, end, "col");
        if (column != null && isHidden(column)) {
            int[] range = {0, 0};
            for (Matcher ends = COLUMNS.matcher(column); ends.find(); ) {
                range[ends.group("end").equals("min") ? 0 : 1] = Integer.parseInt(ends.group("number"));
            }
            hiddenColumns.add(range);
        } else if (!isoDates && column == null) {
            String cell = named(start, end, "c");
            isoDates = cell != null && ISO_DATE.matcher(cell).find();
        }
    }

    private static boolean isHidden(String text) {
        return HIDDEN.matcher(text).find() || FLAT.matcher(text).find();
    }

    /** The text of the tag, when it has this name. */
    private @Nullable String named(int start, int end, String name) {
        int behind = start + name.length();
        if (behind > end) {
            return null;
        }
        for (int i = 0; i < name.length(); i++) {
            if (tag[start + i] != name.charAt(i)) {
                return null;
            }
        }
        boolean whole = behind == end
                || tag[behind] == ' '
                || tag[behind] == '/'
                || tag[behind] == '\n'
                || tag[behind] == '\r'
                || tag[behind] == '\t';
        return whole ? new String(tag, start, end - start, StandardCharsets.UTF_8) : null;
    }

    /** The last row that merged cells reach to, 0 without any. */
    long lastMergedRow() {
        return lastMergedRow;
    }

    boolean hasIsoDates() {
        return isoDates;
    }

    /** Numbers of rows with values that nobody sees, the first of them. */
    List<Long> hiddenRows() {
        return hiddenRows.subList(0, Math.min(TOLD, hiddenRows.size()));
    }

    /** First and last number of columns that nobody sees. */
    List<int[]> hiddenColumns() {
        return hiddenColumns;
    }
}
