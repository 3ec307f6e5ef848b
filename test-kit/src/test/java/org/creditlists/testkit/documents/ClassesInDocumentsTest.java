package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class that a page for engineers names is there; a renamed class takes the page along. */
class ClassesInDocumentsTest {

    /** A name as classes have, with or without a member: {@code `Adulthood`} or {@code `Standard.restorableFrom`}. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)(?:[.#]([a-z]\\w*))?`");

    private static final Set<String> CLASSES = Sources.all().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());

    static List<Path> pages() throws IOException {
        try (Stream<Path> howTo = Files.list(Sources.ROOT.resolve("docs/how-to"));
                Stream<Path> security = Files.list(Sources.ROOT.resolve("docs/security"))) {
            return Stream.of(
                            Stream.of("docs/why.md", "docs/regions.md", "docs/releases.md", "SECURITY.md")
                                    .map(Sources.ROOT::resolve),
                            howTo.sorted(),
                            security.sorted())
                    .flatMap(pages -> pages)
                    .toList();
        }
    }

    @Test
    void theNamesOnAPageAreFound() {
        assertThat(namedOn(Sources.ROOT.resolve("docs/why.md"))).contains("WithdrawalGuard", "PushModesTest");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyClassThatThePageNamesExists(Path page) {
        assertThat(CLASSES).containsAll(namedOn(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyMemberThatThePageNamesExists(Path page) {
        assertThat(NAMED.matcher(Sources.text(page)).results())
                .filteredOn(name -> name.group(2) != null)
                .allSatisfy(name -> assertThat(Sources.all().stream()
                                .filter(file -> file.endsWith(name.group(1) + ".java"))
                                .map(Sources::text))
                        .as(name.group())
                        .anySatisfy(text -> assertThat(text).containsPattern("\\b" + name.group(2) + " ?\\(")));
    }

    private static List<String> namedOn(Path page) {
        return NAMED.matcher(Sources.text(page))
                .results()
                .map(name -> name.group(1))
                .toList();
    }
}
