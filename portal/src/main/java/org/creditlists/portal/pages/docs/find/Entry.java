package org.creditlists.portal.pages.docs.find;

import java.util.List;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * Something that can be found.
 *
 * @param address of its page, with an anchor where it is a part of one
 * @param keys what programs call it: an id, a path, a code; whoever searches for one wants that first
 */
public record Entry(String address, Kind kind, Words title, List<String> keys, Words text) {

    /** What it is; guides stand before the rest that fits as well. */
    public enum Kind {
        GUIDE,
        OPERATION,
        TOPIC,
        LAYOUT,
        PROBLEM,
        TERM,
        CHANGE
    }
}
