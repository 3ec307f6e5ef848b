package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.event.Topics;
import org.junit.jupiter.api.Test;

/** The map of personal data has every place where the platform keeps something. */
class DataMapTest {

    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\\b(CREATE TABLE(?: IF NOT EXISTS)?|DROP TABLE(?: IF EXISTS)?) (\\w+)"
                    + "|ALTER TABLE (\\w+) RENAME TO (\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|(.*)\\|$");
    private static final Path MAP = Sources.ROOT.resolve("docs/security/data-map.md");
    private static final Pattern DELETE = Pattern.compile("DELETE FROM (\\w+)");
    private static final Pattern CLEAR = Pattern.compile("UPDATE (\\w+)(?: \\w+)? SET [^\"]*= NULL");
    private static final Pattern SETTING = Pattern.compile("`(credit\\.[\\w.-]+)`");
    /** A later row takes the place of the one before; people delete by hand. */
    private static final Set<String> BY_NO_STATEMENT = Set.of(
            "until replaced", "until an operator deletes it by hand", "for ever; it is shown while the case is open");

    private static final Set<String> KINDS = Set.of("personal", "pseudonym", "–");

    @Test
    void everyTableOfAMigrationIsOnTheMapAndNoOther() throws IOException {
        assertThat(tables()).contains("case_queue", "evidence").doesNotContain("case_desk");
        assertThat(onTheMap(false)).isEqualTo(tables());
    }

    @Test
    void everyTopicIsOnTheMapAndNoOther() {
        Set<String> topics = Stream.of(Topics.EVENTS, Topics.COMPACTED)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(onTheMap(true)).isEqualTo(topics);
    }

    @Test
    void everyRowSaysOfWhichKindItIs() {
        assertThat(ROW.matcher(Sources.text(MAP)).results())
                .allSatisfy(row -> assertThat(List.of(row.group(2).split("\\|", -1)))
                        .as(row.group(1))
                        .allSatisfy(cell -> assertThat(cell).isNotBlank())
                        .anySatisfy(cell -> assertThat(KINDS).contains(cell.strip())));
    }

    /** The last column, read with the statements of the sources. */
    @Test
    void everyRowOfATableSaysHowLongAsTheStatementsDo() {
        String statements = statements();
        Set<String> deleted = tables(DELETE, statements);
        Set<String> cleared = tables(CLEAR, statements);
        assertThat(deleted).contains("dossier", "security_batch");
        assertThat(cleared).contains("measure_case");
        howLong().forEach((table, how) -> {
            if (how.equals("for ever")) {
                assertThat(deleted).as(table).doesNotContain(table);
            } else if (!BY_NO_STATEMENT.contains(how) && !how.startsWith("texts: ")) {
                assertThat(deleted.contains(table) || cleared.contains(table))
                        .as("%s: %s", table, how)
                        .isTrue();
            }
        });
    }

    @Test
    void everySettingThatTheMapNamesIsThere() {
        String settings = Sources.text(Sources.ROOT.resolve("docs/settings.md"));
        Set<String> named = SETTING.matcher(String.join("\n", howLong().values()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).contains("credit.security-log.kept-months").allSatisfy(name -> assertThat(settings)
                .contains("| `" + name + "` |"));
    }

    /** By table. */
    private static Map<String, String> howLong() {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Sources.text(MAP))
                .results()
                .filter(row -> !row.group(1).startsWith("credit."))
                .forEach(row -> {
                    String[] cells = row.group(2).split("\\|", -1);
                    rows.put(row.group(1), cells[cells.length - 1].strip());
                });
        return rows;
    }

    private static Set<String> tables(Pattern statement, String statements) {
        return statement
                .matcher(statements)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String statements() {
        return Sources.main().stream().map(Sources::text).collect(Collectors.joining("\n"));
    }

    private static Set<String> onTheMap(boolean topics) {
        return ROW.matcher(Sources.text(MAP))
                .results()
                .map(row -> row.group(1))
                .filter(name -> name.startsWith("credit.") == topics)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that are left when all migrations have run, one version after the other. */
    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Sources.ROOT)) {
            files.filter(file ->
                            file.toString().matches(".*/src/main/resources/(db/.*/V\\d+__\\w+|database-keys)\\.sql"))
                    .sorted((one, other) -> Integer.compare(version(one), version(other)))
                    .map(Sources::text)
                    .flatMap(text ->
                            STATEMENT.matcher(text.replaceAll("--.*", "")).results())
                    .forEach(found -> {
                        if (found.group(3) != null) {
                            tables.remove(found.group(3));
                            tables.add(found.group(4));
                        } else if (found.group(1).toUpperCase(Locale.ROOT).startsWith("CREATE")) {
                            tables.add(found.group(2));
                        } else {
                            tables.remove(found.group(2));
                        }
                    });
        }
        return tables;
    }

    /** What the installation makes comes first. */
    private static int version(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("V") ? Integer.parseInt(name.replaceFirst("^V(\\d+)__.*", "$1")) : 0;
    }
}
