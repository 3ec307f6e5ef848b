package org.creditlists.local.monitoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page quotes: code in a line, which may be broken, and blocks of it. */
final class Quoted {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```\\w*\n(.*?)^ *```$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./|/opt/credit-lists/)credit ([a-z-]+)([^|;&)\n]*)");
    private static final Pattern OPTION = Pattern.compile("(?<= )--?[a-z-]+");
    private static final Pattern SETTING = Pattern.compile("\\bcredit\\.[a-z][a-z.-]*[a-z]\\b");
    private static final Pattern OPERATION = Pattern.compile("\\b(GET|POST|PUT|DELETE) (/[a-z{}/_-]+)");
    private static final Pattern OBJECT = Pattern.compile("\\bdeployment/([a-z-]+)|\\bexec ([a-z]+-db)-1\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w./-]+)(?:#[\\w-]+)?\\)");

    private Quoted() {}

    /**
     * A call of the launcher.
     *
     * @param options with their dashes
     */
    record Command(String name, Set<String> options) {}

    static List<Command> commands(Path page) {
        return code(page)
                .flatMap(code -> COMMAND.matcher(code).results())
                .map(call -> new Command(call.group(1), found(OPTION, call.group(2))))
                .toList();
    }

    static Set<String> settings(Path page) {
        return code(page)
                // files that are called so
                .map(code -> code.replaceAll("\\.credit/\\S*", ""))
                .flatMap(code -> found(SETTING, code).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names in the first column of the page of settings. */
    static Stream<String> settingsOf(String settings) {
        return Pattern.compile("(?m)^\\| `([^`]+)` \\|")
                .matcher(settings)
                .results()
                .map(row -> row.group(1));
    }

    /** Rows of the page of authorization, as they begin; those of Connect are its own. */
    static List<String> operations(Path page) {
        return code(page)
                .flatMap(code -> OPERATION.matcher(code).results())
                .filter(found -> !found.group(2).startsWith("/connectors"))
                .map(found -> "| %s | `%s` |"
                        .formatted(found.group(1), found.group(2).replace("/tables/other_key/", "/tables/{table}/")))
                .toList();
    }

    /** Deployments and databases by their names. */
    static Set<String> objects(Path page) {
        return code(page)
                .flatMap(code -> OBJECT.matcher(code).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files of the repository. */
    static List<String> links(Path page) {
        return LINK.matcher(Repository.text(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static Stream<String> code(Path page) {
        String text = Repository.text(page);
        return Stream.concat(
                BLOCK.matcher(text).results().map(block -> block.group(1)),
                CODE.matcher(BLOCK.matcher(text).replaceAll("")).results().map(code -> code.group(1)
                        .replaceAll("\\s+", " ")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
