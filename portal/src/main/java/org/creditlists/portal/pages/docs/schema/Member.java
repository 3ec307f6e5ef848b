package org.creditlists.portal.pages.docs.schema;

import java.util.List;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * A member of an object, or anything else that has a type: a parameter, a header.
 *
 * @param name with the names around it before a dot, and {@code []} behind each that is a list
 * @param values of which it is one; empty when they are not counted
 * @param bounds in words; empty without any
 * @param pattern a regular expression; empty without one
 */
public record Member(
        String name, boolean required, Type type, List<String> values, Words bounds, String pattern, Words says) {

    /**
     * What kind of value.
     *
     * @param plain in the words of JSON
     * @param shape the object that stands for it; empty when it has no name
     * @param around what holds several of it: {@code []} a list, {@code {}} an object of any names
     */
    public record Type(String plain, String shape, String around) {}
}
