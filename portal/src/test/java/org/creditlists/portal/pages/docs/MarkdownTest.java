package org.creditlists.portal.pages.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditlists.portal.pages.docs.text.Markdown;
import org.creditlists.portal.pages.docs.text.Markdown.Rendered;
import org.junit.jupiter.api.Test;

/** How documents of the repository become HTML. */
class MarkdownTest {

    private static Rendered render(String text) {
        return Markdown.render(text, target -> target.endsWith("known.md") ? "/docs/known" : "");
    }

    @Test
    void theTitleIsTakenOutAndHeadingsHaveTheirAnchors() {
        Rendered page = render("# The `title`\n\nBegin.\n\n## Dry run, snapshot\n\nText.\n\n## 试运行\n\n## 试运行\n");
        assertThat(page.title()).isEqualTo("The title");
        assertThat(page.html()).doesNotContain("<h1").contains("<h2 id=\"dry-run-snapshot\">", "<h2 id=\"试运行-1\">");
        assertThat(page.sections()).extracting(Markdown.Section::text).first().isEqualTo("Begin.\n");
    }

    @Test
    void markupIsText() {
        assertThat(render("a <script>x</script> b\n\n<table>\n").html())
                .doesNotContain("<script>", "<table>")
                .contains("&lt;script&gt;");
        assertThat(render("[x](javascript:alert(1))").html()).doesNotContain("href=\"javascript");
    }

    @Test
    void tablesAndCodeScrollOnTheirOwn() {
        String html = render("| a | b |\n| --- | --- |\n| 1 | `x` |\n\n```sh\nls\n```\n")
                .html();
        assertThat(html)
                .contains("<div class=\"wide\" tabindex=\"0\"", "<th scope=\"col\">a</th>", "<pre tabindex=\"0\">");
    }

    @Test
    void linksLeadToPagesOrNameTheFile() {
        assertThat(render("[there](../known.md)").html()).contains("<a href=\"/docs/known\">there</a>");
        assertThat(render("see [*the* record](../adr/1.md#x).").html())
                .contains("see <em>the</em> record (<code>adr/1.md</code>).")
                .doesNotContain("href");
        assertThat(render("[here](#part)").html()).contains("href=\"#part\"");
    }

    @Test
    void aLineOfChineseGoesOnWithoutASpace() {
        assertThat(render("名单，\n名单见\n`x`\n和 B\nC, 红\n").html()).contains("<p>名单，名单见<code>x</code>和 B\nC, 红</p>");
    }

    @Test
    void aTranslationHasTheAnchorsOfItsOriginal() {
        Rendered page = Markdown.render("# 甲\n\n## 乙\n\n[见](#乙)\n", target -> "", List.of("a", "b"));
        assertThat(page.html()).contains("<h2 id=\"b\">乙</h2>", "href=\"#b\"");
    }
}
