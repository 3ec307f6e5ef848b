package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration adds, so that the release before it still fits its tables; one that takes away is named on the page of
 * releases, with the release since which nobody uses what goes.
 */
class ExpandOnlyTest {

    /** Those up to here are of the line before the first release. */
    private static final int LAST_BEFORE_THE_RULE = 143;

    private static final Pattern TAKES_AWAY =
            Pattern.compile("(?i)\\bDROP\\s+(?:TABLE|COLUMN|DEFAULT|VIEW|FUNCTION)\\b|\\bRENAME\\b|\\bTRUNCATE\\b"
                    + "|\\bSET\\s+NOT\\s+NULL\\b|\\bALTER\\s+COLUMN\\s+\\w+\\s+(?:SET\\s+DATA\\s+)?TYPE\\b");
    /** What an older process, which does not know the column, cannot fill. */
    private static final Pattern HAS_TO_BE_GIVEN =
            Pattern.compile("(?i)\\bADD\\s+COLUMN\\b(?![^,;]*\\b(?:DEFAULT|GENERATED)\\b)[^,;]*\\bNOT\\s+NULL\\b");

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    @Test
    void aMigrationTakesNothingAwayThatTheReleaseBeforeUses() {
        String page = Sources.text(Sources.ROOT.resolve("docs/releases.md"));
        List<Path> all = Sources.migrations();
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all)
                .filteredOn(file -> numberOf(file) > LAST_BEFORE_THE_RULE && contracts(Sources.text(file)))
                .allSatisfy(file -> assertThat(page).contains("| `" + file.getFileName() + "` |"));
    }

    /** Migrations of before do all of it. */
    @ParameterizedTest
    @ValueSource(strings = {"V11__case_queue.sql", "V57__list_digest.sql", "V80__sealed_dossiers.sql"})
    void whatTakesAwayIsFound(String name) {
        assertThat(Sources.migrations())
                .filteredOn(file -> file.endsWith(name))
                .isNotEmpty()
                .allMatch(file -> contracts(Sources.text(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE a ADD COLUMN b text,\n    ADD COLUMN c int NOT NULL",
                "ALTER TABLE a ALTER COLUMN b TYPE bigint",
                "ALTER TABLE a ALTER COLUMN b SET NOT NULL"
            })
    void whatAnOlderProcessCannotFillIsFound(String sql) {
        assertThat(contracts(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (b text NOT NULL); -- DROP TABLE c",
                "ALTER TABLE a ADD COLUMN b int NOT NULL DEFAULT 0, ADD COLUMN c text",
                "ALTER TABLE a ALTER COLUMN b DROP NOT NULL",
                "CREATE TEMP TABLE a ON COMMIT DROP AS SELECT 1"
            })
    void whatAddsIsNot(String sql) {
        assertThat(contracts(sql)).isFalse();
    }

    private static boolean contracts(String sql) {
        String bare = COMMENT.matcher(sql).replaceAll("");
        return TAKES_AWAY.matcher(bare).find() || HAS_TO_BE_GIVEN.matcher(bare).find();
    }

    private static int numberOf(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).as("%s", file).isTrue();
        return Integer.parseInt(name.group(1));
    }
}
