package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources cite articles of the law; rows of a table are for tests and records of decisions. */
class RowCodesTest {

    private static final Pattern ROW =
            Pattern.compile("(?<![\\w-])(?:[COR]\\d{1,2}|[MX]\\d{1,2}|S\\d{1,2}|S[0-4]\\(\\d+\\))(?![\\w-])");

    @Test
    void aRowCodeIsFound() {
        assertThat(isCited("nothing is done without a name (X2).")).isTrue();
        assertThat(isCited("as in S2(22)")).isTrue();
        assertThat(isCited("INC-S2-04-01")).isFalse();
    }

    @Test
    void sourcesCiteArticlesAndNoRows() {
        Stream<String> cited = Sources.main().stream().flatMap(RowCodesTest::citedIn);
        assertThat(cited).isEmpty();
    }

    private static Stream<String> citedIn(Path file) {
        return Sources.text(file)
                .lines()
                .filter(RowCodesTest::isCited)
                .map(line -> file.getFileName() + ": " + line.strip());
    }

    private static boolean isCited(String line) {
        return ROW.matcher(line).find();
    }
}
