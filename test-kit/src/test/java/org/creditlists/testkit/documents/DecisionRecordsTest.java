package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A record of a decision is read in a minute: the bounds of CONTRIBUTING. */
class DecisionRecordsTest {

    private static final int MOST_WORDS = 350;
    private static final int HALF_HAVE_AT_MOST = 150;
    private static final List<Path> RECORDS = records();

    @Test
    void noRecordIsLongerThanAPage() {
        assertThat(RECORDS)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(words(record)).as("%s", record).isLessThanOrEqualTo(MOST_WORDS));
    }

    @Test
    void halfOfThemAreShort() {
        List<Integer> lengths =
                RECORDS.stream().map(DecisionRecordsTest::words).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(HALF_HAVE_AT_MOST);
    }

    @Test
    void contributorsAreToldTheSameBounds() {
        assertThat(Sources.text(Sources.ROOT.resolve("CONTRIBUTING.md")))
                .contains("at most " + MOST_WORDS + " words")
                .contains("at most " + HALF_HAVE_AT_MOST);
    }

    /** Without the heading. */
    private static int words(Path record) {
        return (int) Sources.text(record)
                .lines()
                .skip(1)
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .count();
    }

    private static List<Path> records() {
        try (Stream<Path> files = Files.list(Sources.ROOT.resolve("docs/adr"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
