package org.creditlists.portal.pages.docs.text;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Turns links to files into links to their pages; what is not here is named behind the words of the link. */
final class Links extends AbstractVisitor {

    private static final Pattern WEB = Pattern.compile("https?://.*");

    private final UnaryOperator<String> address;
    private final Map<String, String> anchors;

    /** @param anchors by those that the document uses */
    Links(UnaryOperator<String> address, Map<String, String> anchors) {
        this.address = address;
        this.anchors = anchors;
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (target.startsWith("#")) {
            link.setDestination("#" + anchors.getOrDefault(target.substring(1), target.substring(1)));
        } else if (!WEB.matcher(target).matches()) {
            String here = address.apply(target);
            if (here.isEmpty()) {
                spellOut(link, target);
            } else {
                link.setDestination(here);
            }
        }
    }

    private static void spellOut(Link link, String target) {
        Node last = link;
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            last.insertAfter(child);
            last = child;
        }
        Node open = new Text(" (");
        Node path = new Code(target.replaceAll("^(?:\\.\\./)+|#.*", ""));
        last.insertAfter(open);
        open.insertAfter(path);
        path.insertAfter(new Text(")"));
        link.unlink();
    }
}
