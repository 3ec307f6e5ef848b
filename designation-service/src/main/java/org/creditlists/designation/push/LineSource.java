package org.creditlists.designation.push;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/** The lines of a pushed list, one after the other, whatever their form. */
interface LineSource extends Closeable {

    /**
     * The next line that is not empty, null at the end.
     *
     * @throws UnreadableException when nothing behind the last line can be read
     */
    @Nullable
    Line next() throws IOException, UnreadableException;

    /** Where a member stands in the file, as people find it there; null where there is no such column. */
    default @Nullable Place place(String member) {
        return null;
    }

    /**
     * A column of a file.
     *
     * @param sheet its name and the letters of the column, as the workbook shows them; empty for a text
     * @param column name, as it stands in the file
     */
    record Place(String sheet, String column) {}

    /**
     * One line, not read yet: what is wrong with it spoils no other.
     *
     * @param number in the list as people see it, from 1, counting the header
     */
    record Line(long number, Content content) {}

    /** Members of a submission by name. */
    @FunctionalInterface
    interface Content {

        /** @throws UnreadableException when the line cannot be read */
        Map<String, String> read() throws UnreadableException;
    }
}
