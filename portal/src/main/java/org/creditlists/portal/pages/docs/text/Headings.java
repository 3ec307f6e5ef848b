package org.creditlists.portal.pages.docs.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Finds the title of a document, and gives each heading the anchor that links in documents name. */
final class Headings extends AbstractVisitor {

    final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    /** Anchors by those that the document itself uses. */
    final Map<String, String> byOwn = new HashMap<>();

    final List<Node> first = new ArrayList<>();
    private final List<String> given;
    private final Set<String> taken = new HashSet<>();

    /** @param given of the original of a translation, in order; empty for what is none */
    Headings(List<String> given) {
        this.given = given;
    }

    @Override
    public void visit(Heading heading) {
        String id = anchor(PlainText.of(heading));
        int more = 1;
        String free = id;
        while (!taken.add(free)) {
            free = id + "-" + more++;
        }
        String anchor = ids.size() < given.size() ? given.get(ids.size()) : free;
        byOwn.put(free, anchor);
        ids.put(heading, anchor);
        if (heading.getLevel() == 1) {
            first.add(heading);
        }
    }

    /** Lower case, without punctuation, hyphens for spaces. */
    static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
