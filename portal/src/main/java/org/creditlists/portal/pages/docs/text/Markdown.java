package org.creditlists.portal.pages.docs.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders documents of the repository: CommonMark with tables. Headings have the anchors that links of documents name;
 * tables and code scroll within the page, and can be reached by the keyboard. Markup in a document is text.
 */
public final class Markdown {

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private Markdown() {}

    /** A heading and what stands under it. */
    public record Section(String id, int level, String title, String text) {}

    /** @param html without the title */
    public record Rendered(String title, String html, List<Section> sections) {}

    /**
     * Renders one document.
     *
     * @param address gives for the target of a link its address here, or nothing when that is not here: then the path
     *     stands behind the text
     */
    public static Rendered render(String markdown, UnaryOperator<String> address) {
        return render(markdown, address, List.of());
    }

    /**
     * Renders a translation with the anchors of its original, so that one link leads to a part in both languages.
     *
     * @param anchors of the original, in order
     */
    public static Rendered render(String markdown, UnaryOperator<String> address, List<String> anchors) {
        Node document = PARSER.parse(markdown);
        Headings headings = new Headings(anchors);
        document.accept(headings);
        document.accept(new Links(address, headings.byOwn));
        document.accept(new ChineseLines());
        List<Section> sections = sections(document, headings.ids);
        String title = sections.isEmpty() ? "" : sections.getFirst().title();
        headings.first.forEach(Node::unlink);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .attributeProviderFactory(context -> new Anchors(headings.ids))
                .build();
        // What a document says of markup is escaped, so that these are tables and code of the renderer.
        String html = renderer.render(document)
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<th>", "<th scope=\"col\">")
                .replace("<pre>", "<pre tabindex=\"0\">");
        return new Rendered(title, html, sections);
    }

    private static List<Section> sections(Node document, IdentityHashMap<Node, String> ids) {
        List<Section> sections = new ArrayList<>();
        Node node = document.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Heading heading) {
                StringBuilder under = new StringBuilder();
                while (next != null && !(next instanceof Heading)) {
                    under.append(PlainText.of(next));
                    next = next.getNext();
                }
                sections.add(new Section(
                        ids.getOrDefault(heading, ""),
                        heading.getLevel(),
                        PlainText.of(heading).strip(),
                        under.toString()));
            }
            node = next;
        }
        return sections;
    }

    /** The anchors of headings. */
    private record Anchors(IdentityHashMap<Node, String> ids) implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            String id = ids.get(node);
            if (id != null) {
                attributes.put("id", id);
            }
        }
    }
}
