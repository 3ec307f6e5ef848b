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

    /** The name of the column that means a member, as it stands in the file; null where there is none. */
    default @Nullable String column(String member) {
        return null;
    }

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
