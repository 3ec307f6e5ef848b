package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The threat model speaks of every flow of the picture, and shows each defence by a test. */
class ThreatModelTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]) \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final String MODEL = Sources.text(Sources.ROOT.resolve("docs/security/threat-model.md"));
    private static final Set<String> TESTS = Sources.all().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .filter(name -> name.endsWith("Test"))
            .collect(Collectors.toSet());

    @Test
    void everyArrowOfThePictureHasItsSectionAndNoOther() {
        String architecture = Sources.text(Sources.ROOT.resolve("docs/architecture.md"));
        int picture = architecture.indexOf("flowchart LR");
        List<String> arrows = architecture
                .substring(picture, architecture.indexOf("```", picture))
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("-->"))
                .toList();
        List<String> quoted = MODEL.lines()
                .filter(line -> line.startsWith("    ") && line.contains("-->"))
                .map(String::strip)
                .toList();
        assertThat(quoted).isNotEmpty().containsExactlyInAnyOrderElementsOf(arrows);
    }

    @Test
    void everySectionHasARowForEachLetter() {
        List<String> sections = List.of(MODEL.split("\n## ", -1));
        assertThat(sections.subList(1, sections.size())).isNotEmpty().allSatisfy(section -> assertThat(
                        ROW.matcher(section).results().map(row -> row.group(1)).distinct())
                .as(section.lines().findFirst().orElseThrow())
                .containsExactly("S", "T", "R", "I", "D", "E"));
    }

    @Test
    void everyDefenceNamesATestThatExistsOrIsCalledOpen() {
        assertThat(ROW.matcher(MODEL).results()).allSatisfy(row -> {
            List<String> shown = TEST.matcher(row.group(4))
                    .results()
                    .map(test -> test.group(1))
                    .toList();
            boolean open = row.group(3).strip().equals("open");
            assertThat(shown.isEmpty()).as(row.group()).isEqualTo(open);
            assertThat(TESTS).as(row.group()).containsAll(shown);
        });
    }
}
