package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * The lists as one would keep them by hand on one sheet of paper: a row for each decision, and the rules read out one
 * by one. Written without looking at the decider; it knows no event, no batch and no crash.
 */
final class PlainModel {

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final LocalDate today;

    PlainModel(LocalDate today) {
        this.today = today;
    }

    /** One decision about one subject. */
    static final class Row {

        final String code;
        final ListKind list;
        final LocalDate decided;
        LocalDate validUntil;
        String ground;
        String statement;
        String name;

        @Nullable
        EndReason ended;

        int changes = 1;

        Row(Line line) {
            code = line.code;
            list = line.list;
            decided = line.decided;
            validUntil = line.validUntil;
            ground = line.ground;
            statement = line.statement;
            name = line.name;
        }

        Row(Row other) {
            code = other.code;
            list = other.list;
            decided = other.decided;
            validUntil = other.validUntil;
            ground = other.ground;
            statement = other.statement;
            name = other.name;
            ended = other.ended;
            changes = other.changes;
        }
    }

    /** What a line of a push says. */
    record Line(
            ListKind list,
            String code,
            String number,
            LocalDate decided,
            LocalDate validUntil,
            String ground,
            String statement,
            String name,
            boolean nameConfirmed,
            @Nullable EndReason exit) {

        String key() {
            return list + "|" + code + "|" + number;
        }
    }

    /** The same sheet once more. */
    PlainModel copy() {
        var copy = new PlainModel(today);
        copy.become(this);
        return copy;
    }

    void become(PlainModel other) {
        rows.clear();
        other.rows.forEach((key, row) -> rows.put(key, new Row(row)));
    }

    Map<String, Row> rows() {
        return rows;
    }

    /** @return what the receipt has to say: an outcome, or the code of a refusal */
    String take(Line line) {
        Row row = rows.get(line.key());
        if (line.exit != null) {
            return exit(row, line.exit);
        }
        if (!line.nameConfirmed && hasOtherName(line, row)) {
            return "name-differs";
        }
        if (row == null) {
            return add(line);
        }
        if (row.ended != null) {
            return "entry-ended";
        }
        boolean same = row.validUntil.equals(line.validUntil)
                && row.ground.equals(line.ground)
                && row.statement.equals(line.statement)
                && row.name.equals(line.name);
        if (same) {
            return "UNCHANGED";
        }
        row.validUntil = line.validUntil;
        row.ground = line.ground;
        row.statement = line.statement;
        row.name = line.name;
        row.changes++;
        return "CORRECTED";
    }

    /** Another decision that has not ended calls the same code otherwise, and this one did not before. */
    private boolean hasOtherName(Line line, @Nullable Row own) {
        if (own != null && own.ended == null && own.name.equals(line.name)) {
            return false;
        }
        return rows.values().stream()
                .anyMatch(row ->
                        row != own && row.code.equals(line.code) && row.ended == null && !row.name.equals(line.name));
    }

    /**
     * The whole list: what it does not name is over.
     *
     * @return what the receipts of the lines have to say
     */
    List<String> takeWhole(ListKind list, List<Line> lines) {
        List<String> told = lines.stream().map(this::take).toList();
        Set<String> named = lines.stream().map(Line::key).collect(Collectors.toSet());
        rows.forEach((key, row) -> {
            if (row.list == list && row.ended == null && !named.contains(key)) {
                end(row, EndReason.REVOKED);
            }
        });
        return told;
    }

    private String add(Line line) {
        if (line.list == ListKind.RED && hasSeriousRecord(line.code)) {
            return "not-clean";
        }
        rows.put(line.key(), new Row(line));
        if (line.list == ListKind.BLACK) {
            rows.values().stream()
                    .filter(other -> other.code.equals(line.code) && other.list == ListKind.RED && other.ended == null)
                    .forEach(other -> end(other, EndReason.INELIGIBLE));
        }
        return "ACCEPTED";
    }

    /** All of the model's days lie within three years, so that a record never grows old in it. */
    private boolean hasSeriousRecord(String code) {
        return rows.values().stream()
                .anyMatch(row -> row.code.equals(code) && row.list == ListKind.BLACK && row.ended != EndReason.ERROR);
    }

    private static String exit(@Nullable Row row, EndReason reason) {
        if (row == null) {
            return "exit-unknown";
        }
        if (row.ended != null && !(reason == EndReason.ERROR && row.ended != EndReason.ERROR)) {
            return row.ended == reason ? "UNCHANGED" : "entry-ended";
        }
        end(row, reason);
        return "WITHDRAWN";
    }

    /** An officer withdraws; whatever ended before stays as it is, but an error is one whenever it is found. */
    void withdraw(String key, EndReason reason) {
        Row row = rows.get(key);
        if (row != null && (row.ended == null || reason == EndReason.ERROR && row.ended != EndReason.ERROR)) {
            end(row, reason);
        }
    }

    /** Midnight before a day. */
    void expire(LocalDate day) {
        rows.values().stream()
                .filter(row -> row.ended == null && row.validUntil.isBefore(day))
                .forEach(row -> end(row, EndReason.EXPIRED));
    }

    LocalDate today() {
        return today;
    }

    private static void end(Row row, EndReason reason) {
        row.ended = reason;
        row.changes++;
    }
}
