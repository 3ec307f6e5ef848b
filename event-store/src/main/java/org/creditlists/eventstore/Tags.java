package org.creditlists.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Tags as they stand in the database: {@code key:value}, the key without a colon. */
final class Tags {

    /** Separates the tags of one event on their way to the database; not allowed in a tag. */
    static final char SEPARATOR = '\u001f';

    private static final String BETWEEN = String.valueOf(SEPARATOR);

    private Tags() {}

    static String format(Tag tag) {
        if (tag.key().indexOf(':') >= 0 || (tag.key() + tag.value()).indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("a tag key has no colon and no tag has a unit separator: " + tag.key());
        }
        return tag.key() + ':' + tag.value();
    }

    /** @param texts as {@link #format} gives them */
    static String join(List<String> texts) {
        return String.join(BETWEEN, texts);
    }

    static Set<Tag> parse(String[] texts) {
        Set<Tag> tags = new HashSet<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            tags.add(new Tag(text.substring(0, colon), text.substring(colon + 1)));
        }
        return tags;
    }
}
