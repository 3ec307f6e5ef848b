package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.creditlists.testkit.documents.Sizes.Length;
import org.junit.jupiter.api.Test;

/**
 * Prints how large files, methods and constructors are. Checkstyle holds the limits; its exceptions can only shrink.
 */
class SizesTest {

    private static final int MEDIAN = 60;
    private static final Map<String, Integer> LIMITS =
            Map.of("FileLength", 400, "MethodLength", 40, "ParameterNumber", 8);
    private static final Pattern EXCEPTION = Pattern.compile("checks=\"(\\w+)\" files=\"/(\\w+)[.]java\"");

    private static final String EXCEPTIONS = Sources.text(Sources.ROOT.resolve("config/checkstyle-suppressions.xml"));
    private static final Sizes SIZES = Sizes.of(Sources.all());

    @Test
    void halfOfAllFilesFitOnOneScreen() {
        List<Integer> files =
                SIZES.files().stream().map(Length::length).sorted().toList();
        int median = files.get(files.size() / 2);
        print("files", SIZES.files(), limit("FileLength"));
        print("methods", SIZES.methods(), limit("MethodLength"));
        print("constructors", SIZES.constructors(), limit("ParameterNumber"));
        System.out.printf("sizes: median file %d lines%n", median);
        assertThat(median).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void everyExceptionIsNeeded() {
        assertThat(EXCEPTION.matcher(EXCEPTIONS).results()).allSatisfy(line -> assertThat(of(line.group(1)))
                .as(line.group())
                .anyMatch(size -> size.file().equals(line.group(2) + ".java") && size.length() > limit(line.group(1))));
    }

    @Test
    void everyExceptionIsOfOneFileAndOneCheck() {
        long lines =
                EXCEPTIONS.lines().filter(line -> line.contains("<suppress ")).count();
        assertThat(EXCEPTION.matcher(EXCEPTIONS).results().count()).isEqualTo(lines);
    }

    private static int limit(String check) {
        return LIMITS.getOrDefault(check, 0);
    }

    private static List<Length> of(String check) {
        return switch (check) {
            case "FileLength" -> SIZES.files();
            case "MethodLength" -> SIZES.methods();
            default -> SIZES.constructors();
        };
    }

    private static void print(String what, List<Length> sizes, int limit) {
        long over = sizes.stream().filter(size -> size.length() > limit).count();
        System.out.printf("sizes: %d %s, %d over %d%n", sizes.size(), what, over, limit);
    }
}
