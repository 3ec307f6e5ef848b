package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No id of anybody's things is taken in a parameter or a body without a test of what another's is answered with. */
class MembersAcceptanceTest {

    private static final Path TABLE = Path.of("src/test/resources/members.txt");
    private static final Path CODES = Path.of("src/test/resources/codes.txt");
    private static final Set<String> KINDS = Set.of("id", "code", "public", "place", "value");
    private static final int SHOWN_BY = 2;
    /** Members by operation, of all that not everybody may call. */
    private static final Map<String, Set<String>> MEMBERS = new TreeMap<>();
    /** Cells of a line by its name. */
    private static final Map<String, String[]> LINES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (DocumentedOperation operation : DocumentedOperation.all(RunningPlatform.get())) {
            if (!operation.node().path("security").isEmpty()) {
                Set<String> members = new TreeSet<>(operation.queries().keySet());
                members.addAll(operation.members().keySet());
                MEMBERS.put(operation.toString(), members);
            }
        }
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(" \\| ");
                LINES.put(cells[0], cells);
            }
        }
    }

    @Test
    void everyMemberOfARequestIsSaidToBeAnIdOrNot() {
        assertThat(LINES.keySet())
                .isEqualTo(
                        MEMBERS.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(LINES.values()).allSatisfy(cells -> assertThat(KINDS).contains(cells[1]));
    }

    @Test
    void everyIdOfSomebodysIsTriedWithAnothers() throws IOException {
        Set<String> tests = tests();
        Set<String> tried = new TreeSet<>();
        for (OwnTable.Row row : OwnTable.read().services()) {
            for (String member : MEMBERS.getOrDefault(row.operation(), Set.of())) {
                if (row.body().matches(".*\"" + member + "\":\\[?\"\\{id}\".*")) {
                    tried.add(row.operation() + " " + member);
                }
            }
        }
        Set<String> wanted = new TreeSet<>();
        LINES.forEach((name, cells) -> {
            if (cells[1].equals("id")) {
                assertThat(cells).as(name).hasSizeGreaterThan(SHOWN_BY);
                assertThat(tests).as(name).contains(cells[SHOWN_BY]);
                if (cells[SHOWN_BY].equals(OwnAndOthersAcceptanceTest.class.getSimpleName())) {
                    MEMBERS.forEach((operation, members) -> {
                        if (members.contains(name)) {
                            wanted.add(operation + " " + name);
                        }
                    });
                }
            }
        });
        assertThat(wanted).isNotEmpty();
        assertThat(tried).containsAll(wanted);
    }

    /** Names are looked for where there is a code as well, and by an inquiry; elsewhere they are written down. */
    @Test
    void everyOperationThatTakesACodeSaysWhatKeepsFromLearningAboutOthers() throws IOException {
        Set<String> taking = new TreeSet<>(Set.of("sharing POST /inquiries/names"));
        MEMBERS.forEach((operation, members) -> {
            if (members.contains("code")) {
                taking.add(operation);
            }
        });
        Set<String> walked = OwnTable.read().services().stream()
                .filter(row -> row.isCode() && row.roles().containsValue(OwnTable.Scope.OWN))
                .map(OwnTable.Row::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tests = tests();
        Set<String> told = new TreeSet<>();
        Set<String> toBeWalked = new TreeSet<>();
        for (String line : Files.readAllLines(CODES)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(" \\| ");
                told.add(cells[0]);
                assertThat(tests).as(line).contains(cells[SHOWN_BY]);
                if (cells[SHOWN_BY].equals(OwnAndOthersAcceptanceTest.class.getSimpleName())) {
                    toBeWalked.add(cells[0]);
                }
            }
        }
        assertThat(told).isEqualTo(taking);
        assertThat(walked).isNotEmpty().isEqualTo(toBeWalked);
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
