package org.creditlists.portal.pages.docs.text;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Chinese has no spaces between words: a line that ends within a sentence is none. */
final class ChineseLines extends AbstractVisitor {

    private static final Pattern ENDS = Pattern.compile("(?s).*[\\p{IsHan}\\x{3000}-\\x{303f}\\x{ff00}-\\x{ffef}]");
    private static final Pattern BEGINS = Pattern.compile("(?s)[\\p{IsHan}\\x{3000}-\\x{303f}\\x{ff00}-\\x{ffef}].*");

    @Override
    public void visit(SoftLineBreak line) {
        Node before = line.getPrevious();
        Node after = line.getNext();
        boolean left = fits(before, ENDS);
        boolean right = fits(after, BEGINS);
        // Code and links count as what stands on the other side.
        if (left && (right || !(after instanceof Text)) || right && !(before instanceof Text)) {
            line.unlink();
        }
    }

    private static boolean fits(@Nullable Node node, Pattern pattern) {
        return node instanceof Text text && pattern.matcher(text.getLiteral()).matches();
    }
}
