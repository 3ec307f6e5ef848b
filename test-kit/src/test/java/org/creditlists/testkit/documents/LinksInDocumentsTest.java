package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link of a document leads to a file of the repository, and to a heading that it has. */
class LinksInDocumentsTest {

    /**
     * {@code [text](../path#heading)} or {@code [text]: ../path#heading}, either part alone; addresses of the web have
     * a colon.
     */
    private static final Pattern LINK =
            Pattern.compile("\\](?:\\(|: )(?<file>[\\w./-]*)(?:#(?<heading>[^)\\s]+))?(?=[)\\n])");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    private record Link(String file, String heading) {}

    static List<Path> documents() {
        return Sources.documents();
    }

    @Test
    void theLinksOfADocumentAreFound() {
        assertThat(links(Sources.ROOT.resolve("README.md"))).contains(new Link("docs/architecture.md", ""));
        assertThat(links(Sources.ROOT.resolve("docs/why.md")))
                .contains(new Link("sources-and-rows.md", "r--restoration"));
        assertThat(headings(Sources.ROOT.resolve("docs/sources-and-rows.md"))).contains("r--restoration");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndItsHeading(Path document) {
        assertThat(links(document)).allSatisfy(link -> {
            Path target = link.file().isEmpty() ? document : document.resolveSibling(link.file());
            assertThat(Files.exists(target)).as("%s of %s", target, document).isTrue();
            if (!link.heading().isEmpty()) {
                assertThat(headings(target)).contains(link.heading());
            }
        });
    }

    private static List<Link> links(Path document) {
        return LINK.matcher(Sources.text(document).replaceAll("(?s)```.*?```", ""))
                .results()
                .map(link -> new Link(link.group("file"), Objects.requireNonNullElse(link.group("heading"), "")))
                .filter(link -> !link.equals(new Link("", "")))
                .toList();
    }

    /** As they stand in an address: small letters, a hyphen for each space, no other signs. */
    private static Set<String> headings(Path document) {
        return HEADING.matcher(Sources.text(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
