package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.systemtest.Addresses.Answer;
import org.creditlists.systemtest.Addresses.Operation;
import org.creditlists.systemtest.OwnTable.Row;
import org.creditlists.systemtest.OwnTable.Scope;
import org.creditlists.systemtest.WritingActs.Owned;
import org.junit.jupiter.api.Test;

/**
 * The right role is not enough: with the real ids of what others have, a caller is told exactly what an id of nothing
 * is answered with, whether he has something of that kind himself or not.
 */
class OwnAndOthersAcceptanceTest {

    /** A company that no act and no sample is about. */
    private static final String CODE_OF_NOBODY = SampleCompanies.of(999_991).code();

    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int ABSENT = 404;
    private static final int SERVER_ERROR = 500;

    private final Platform platform = RunningPlatform.get();
    private final List<Row> rows = OwnTable.read().services();
    private final Map<String, Operation> operations = Addresses.all(platform).stream()
            .collect(Collectors.toMap(Operation::toString, Function.identity(), (one, same) -> one, TreeMap::new));
    private final AtomicInteger compared = new AtomicInteger();

    @Test
    void everyOperationWithAnIdSaysForEachRoleWhoseThingsItIsAbout() {
        Map<String, Set<String>> documented = new TreeMap<>();
        operations.values().stream()
                .filter(operation -> operation.hasParameter() && !operation.isPublic())
                .forEach(operation -> documented.put(operation.toString(), operation.roles()));
        Map<String, Set<String>> declared = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.isInBody())
                .forEach(row ->
                        declared.put(row.operation(), new TreeSet<>(row.roles().keySet())));
        assertThat(declared).isEqualTo(documented);
    }

    @Test
    void whatIsAnothersIsAnsweredAsWhatIsNot() {
        List<Owned> things = WritingActs.played().owned();
        List<Callable<List<String>>> calls = new ArrayList<>();
        for (Row row : rows) {
            calls.add(() -> told(row, things));
        }
        List<String> told =
                Addresses.inParallel(calls).stream().flatMap(List::stream).toList();
        System.out.printf(
                "own and others': %d operations, %d things, %d answers compared, %d told%n",
                rows.size(), things.size(), compared.get(), told.size());
        assertThat(told).isEmpty();
        assertThat(compared.get()).isGreaterThan(1_000);
    }

    private List<String> told(Row row, List<Owned> things) {
        List<Owned> ofKind =
                things.stream().filter(thing -> thing.kind().equals(row.kind())).toList();
        List<String> told = new ArrayList<>();
        row.roles().forEach((role, scope) -> {
            if (scope != Scope.ALL) {
                for (Caller caller : Caller.of(role, things)) {
                    row.with(caller, things).ifPresent(asked -> told.addAll(told(asked, scope, caller, ofKind)));
                }
            }
        });
        if (row.roles().containsValue(Scope.OWN)
                && (row.operation().contains(" GET ") || row.isCode())
                && !isSeen(row, ofKind)) {
            told.add(row.operation() + ": nobody is told of his own");
        }
        return told;
    }

    private List<String> told(Row row, Scope scope, Caller caller, List<Owned> ofKind) {
        Operation operation = Objects.requireNonNull(operations.get(row.operation()), row.operation());
        List<String> told = new ArrayList<>();
        String ofNothing =
                answer(operation, row, caller, row.isCode() ? List.of(CODE_OF_NOBODY) : List.of(nothing(), nothing()));
        // A body that is refused before anything is looked for would make all answers alike.
        if (scope == Scope.OWN && !row.isInBody() && status(ofNothing) != ABSENT) {
            told.add(says(row, caller, ofNothing, "404 for an id of nothing"));
        }
        if (row.isCode() && status(ofNothing) >= REFUSED) {
            told.add(says(row, caller, ofNothing, "an answer about nobody"));
        }
        if (row.isWithOwn() && !row.isRefusedFor(ofNothing)) {
            told.add(says(row, caller, ofNothing, "a refusal of the id"));
        }
        for (List<String> ids : caller.others(ofKind)) {
            String answer = answer(operation, row, caller, ids);
            boolean differs = scope == Scope.OWN
                    ? !answer.equals(ofNothing)
                    : status(answer) < REFUSED || status(answer) >= SERVER_ERROR;
            if (differs) {
                told.add(says(row, caller, answer, ofNothing));
            }
            compared.incrementAndGet();
        }
        if (scope == Scope.OWN) {
            told.addAll(mixed(row, operation, caller, ofKind));
            if (!row.isInBody()) {
                String noId = answer(operation, row, caller, List.of("no-id", "no-id"));
                if (status(noId) != status(ofNothing)) {
                    told.add(says(row, caller, noId, ofNothing));
                }
            }
        }
        return told;
    }

    /** Another's file at the caller's own case is a file of nothing there. */
    private List<String> mixed(Row row, Operation operation, Caller caller, List<Owned> ofKind) {
        List<String> told = new ArrayList<>();
        for (List<String> mine : caller.mine(ofKind)) {
            for (List<String> other : caller.others(ofKind)) {
                if (mine.size() > 1) {
                    String ofNothing = answer(operation, row, caller, List.of(mine.getFirst(), nothing()));
                    String answer = answer(operation, row, caller, List.of(mine.getFirst(), other.getLast()));
                    if (!answer.equals(ofNothing)) {
                        told.add(says(row, caller, answer, ofNothing));
                    }
                    compared.incrementAndGet();
                }
            }
        }
        return told;
    }

    private static String nothing() {
        return UUID.randomUUID().toString();
    }

    private static String says(Row row, Caller caller, String answer, String ofNothing) {
        return "%s, %s of %s: %s instead of %s"
                .formatted(row.operation(), caller.role(), caller.whose(), answer, ofNothing);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(0, 3));
    }

    /** The status and the text, but for the ids that were sent. */
    private String answer(Operation operation, Row row, Caller caller, List<String> ids) {
        String address = operation.address(platform, "{}");
        for (String id : ids) {
            address = address.replaceFirst("\\{}", id);
        }
        address = address.replace("{}", ids.getLast());
        Answer answer =
                Addresses.call(operation, address, caller.token(), row.body().replace("{id}", ids.getFirst()));
        String text = answer.text();
        for (String id : ids) {
            text = text.replace(id, "…");
        }
        return answer.status() + " " + text;
    }

    /** Somebody whose it is, is told something: so the ids are of what there is. */
    private boolean isSeen(Row row, List<Owned> ofKind) {
        Operation operation = Objects.requireNonNull(operations.get(row.operation()), row.operation());
        return ofKind.stream()
                .filter(thing -> !thing.ids().isEmpty())
                .anyMatch(thing -> thing.owners().entrySet().stream()
                        .filter(owner -> row.roles().containsKey(owner.getKey()))
                        .map(owner -> new Caller(owner.getKey(), owner.getValue()))
                        .anyMatch(owner -> isSeen(operation, row, owner, thing.ids())));
    }

    private boolean isSeen(Operation operation, Row row, Caller owner, List<String> ids) {
        String answer = answer(operation, row, owner, ids);
        return status(answer) == OK
                && !(row.isCode() && answer.equals(answer(operation, row, owner, List.of(CODE_OF_NOBODY))));
    }
}
