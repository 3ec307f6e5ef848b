package org.creditlists.portal.pages.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.portal.pages.docs.guide.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides say the same in both languages, as far as a test can see. */
class TranslationsTest {

    private static final Path GUIDES = Path.of("../docs/guide");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(?<level>#+) ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|");
    private static final Pattern LINK = Pattern.compile("\\]\\((?:\\.\\./)*(?<to>[^)#]*)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Chinese needs fewer characters than English, but not this few. */
    private static final double LEAST = 0.15;

    static Stream<String> guides() {
        return Library.GUIDES.stream();
    }

    private static String english(String name) throws IOException {
        return Files.readString(GUIDES.resolve(name + ".md"));
    }

    private static String chinese(String name) throws IOException {
        return Files.readString(GUIDES.resolve("zh").resolve(name + ".md"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String prose(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    @Test
    void everyGuideIsInBothLanguages() throws IOException {
        for (Path folder : List.of(GUIDES, GUIDES.resolve("zh"))) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                        .containsExactlyInAnyOrderElementsOf(
                                guides().map(name -> name + ".md").toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void commandsAreTheSame(String name) throws IOException {
        assertThat(all(CODE, chinese(name))).isEqualTo(all(CODE, english(name)));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void headingsTablesAndLinksAreAsMany(String name) throws IOException {
        String english = prose(english(name));
        String chinese = prose(chinese(name));
        assertThat(all(HEADING, chinese)).isEqualTo(all(HEADING, english)).isNotEmpty();
        assertThat(all(ROW, chinese)).hasSameSizeAs(all(ROW, english));
        assertThat(targets(chinese)).containsExactlyInAnyOrderElementsOf(targets(english));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theTranslationIsChinese(String name) throws IOException {
        assertThat(all(HAN, prose(chinese(name))).size())
                .isGreaterThan((int) (LEAST * prose(english(name)).length()));
    }

    private static List<String> targets(String text) {
        return LINK.matcher(text).results().map(one -> one.group(1)).toList();
    }
}
