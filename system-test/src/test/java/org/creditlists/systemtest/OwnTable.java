package org.creditlists.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.systemtest.Addresses.Operation;
import org.creditlists.systemtest.WritingActs.Owned;

/** The table of what is one's own and what is another's. */
final class OwnTable {

    private static final Path TABLE = Path.of("src/test/resources/own-and-others.txt");
    private static final int MOST_CELLS = 4;
    private static final Pattern MINE = Pattern.compile("\\{mine:([a-z-]+)}");
    private static final Pattern ID = Pattern.compile("\"(\\w+)\":\\[?\"\\{id}\"");

    /** How far a role sees or decides. */
    enum Scope {
        /** Another's is answered as what is not. */
        OWN,
        /** Everybody's. */
        ALL,
        /** What there is stands in public, or the id is chosen by the caller; another's is refused with the reason. */
        KNOWN
    }

    /**
     * A line.
     *
     * @param kind of thing that an id is of
     * @param body that the operation takes; an id stands in it as {@code {id}}
     * @param isWithOwn whether something of the caller's own stands in it, too
     */
    record Row(String operation, String kind, Map<String, Scope> roles, String body, boolean isWithOwn) {

        /** With something of the caller's own, as far as the body wants it; empty where he has none. */
        Optional<Row> with(Caller caller, List<Owned> things) {
            Matcher wanted = MINE.matcher(body);
            if (!wanted.find()) {
                return Optional.of(this);
            }
            List<Owned> ofKind = things.stream()
                    .filter(thing -> thing.kind().equals(wanted.group(1)))
                    .toList();
            return caller.mine(ofKind).stream()
                    .findFirst()
                    .map(ids -> new Row(operation, kind, roles, wanted.replaceFirst(ids.getFirst()), true));
        }

        /** Whether an answer refuses the member in which the id stands, and not something before it. */
        boolean isRefusedFor(String answer) {
            Matcher member = ID.matcher(body);
            return member.find() && answer.contains("\"/" + member.group(1));
        }

        /** Whether it is a code that is tried, and not an id. */
        boolean isCode() {
            return body.contains("\"code\":\"{id}\"");
        }

        boolean isInBody() {
            return body.contains("{id}");
        }
    }

    private final List<Row> rows;

    private OwnTable(List<Row> rows) {
        this.rows = rows;
    }

    static OwnTable read() {
        try {
            return new OwnTable(Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(OwnTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split(" \\| ", MOST_CELLS)));
        if (cells.size() < MOST_CELLS) {
            cells.add("{}");
        }
        Map<String, Scope> roles = new TreeMap<>();
        for (String role : cells.get(2).split(", ")) {
            String[] words = role.split(" ");
            roles.put(words[0], Scope.valueOf(words[1].toUpperCase(Locale.ROOT)));
        }
        return new Row(cells.get(0), cells.get(1), roles, cells.get(3), false);
    }

    /** Operations of the services. */
    List<Row> services() {
        return rows.stream().filter(row -> !isPage(row)).toList();
    }

    /** Pages of the workbench. */
    List<Row> pages() {
        return rows.stream().filter(OwnTable::isPage).toList();
    }

    private static boolean isPage(Row row) {
        return row.operation().startsWith("portal ");
    }

    /** The line of an operation by the ids of its address. */
    Optional<Row> of(Operation operation) {
        return rows.stream()
                .filter(row -> !row.isInBody() && row.operation().equals(operation.toString()))
                .findFirst();
    }
}
