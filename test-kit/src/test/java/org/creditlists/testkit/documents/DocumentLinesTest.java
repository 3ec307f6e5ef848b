package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of a document are as long as those of a source. */
class DocumentLinesTest {

    private static final int LONGEST = 120;
    /** What cannot be broken: rows of tables and the targets of links. */
    private static final Pattern UNBREAKABLE = Pattern.compile("^(?:\\s*\\||\\[[^\\]]+]: ).*");

    static List<Path> documents() {
        return Sources.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noLineOfTextIsTooLong(Path document) {
        // Commands are copied as they are.
        String text = Sources.text(document).replaceAll("(?s)```.*?```", "");
        assertThat(text.lines().filter(line -> line.length() > LONGEST))
                .allMatch(line -> UNBREAKABLE.matcher(line).matches());
    }
}
