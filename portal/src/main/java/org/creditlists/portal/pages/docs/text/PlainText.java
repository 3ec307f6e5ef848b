package org.creditlists.portal.pages.docs.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a document: a line for each block and row, a tab behind each cell. */
final class PlainText extends AbstractVisitor {

    private static final char CELL = '\t';
    private static final char LINE = '\n';

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText plain = new PlainText();
        node.accept(plain);
        return plain.text.toString();
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        text.append(block.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        text.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(LINE);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            text.append(CELL);
        } else if (node instanceof TableRow) {
            text.append(LINE);
        }
    }
}
