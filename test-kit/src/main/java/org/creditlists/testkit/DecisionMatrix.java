package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;

/**
 * Every state against every command, as a document that an official can review. The document is compared with what the
 * code decides; with {@code -Dmatrix.write=true} it is written anew.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 */
public final class DecisionMatrix<C, S, E> {

    private final Decider<C, S, E> decider;
    private final Map<String, S> states = new LinkedHashMap<>();
    private final Map<String, C> commands = new LinkedHashMap<>();

    public DecisionMatrix(Decider<C, S, E> decider) {
        this.decider = decider;
    }

    public DecisionMatrix<C, S, E> state(String name, S state) {
        states.put(name, state);
        return this;
    }

    public DecisionMatrix<C, S, E> command(String name, C command) {
        commands.put(name, command);
        return this;
    }

    /**
     * @param document Markdown under {@code docs/decisions}, relative to the module
     * @param title of the document
     */
    public void assertIs(Path document, String title) {
        assertEveryCommandIsShown();
        String decided = render(title);
        try {
            if (Boolean.getBoolean("matrix.write")) {
                Files.writeString(document, decided);
            }
            assertThat(Files.exists(document)).as(document + " exists").isTrue();
            assertThat(decided).isEqualTo(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String render(String title) {
        StringBuilder document = new StringBuilder("# " + title + "\n\n"
                + "A section for each state: what every command makes of it. Events are shown with their"
                + " values, without ids and\n"
                + "times; a refusal by its code; – when nothing changes. A test compares this document with"
                + " the code.\n");
        states.forEach((name, state) -> {
            document.append("\n## State: ").append(name).append("\n\n| command | outcome |\n| --- | --- |\n");
            commands.forEach((label, command) -> document.append("| ")
                    .append(label)
                    .append(" | ")
                    .append(cell(command, state))
                    .append(" |\n"));
        });
        return document.toString();
    }

    private String cell(C command, S state) {
        return switch (decider.decide(command, state)) {
            case Decision.Refused<E> refused -> "`" + refused.refusal().code() + "`";
            case Decision.Accepted<E> accepted ->
                accepted.events().isEmpty()
                        ? "–"
                        : accepted.events().stream().map(RecordText::of).collect(Collectors.joining("<br>"));
        };
    }

    /** A new command has to get its row: otherwise nobody would see what the rules make of it. */
    private void assertEveryCommandIsShown() {
        Set<Class<?>> shown = commands.values().stream().map(Object::getClass).collect(Collectors.toSet());
        Set<Class<?>> permitted = commands.values().stream()
                .flatMap(command -> Stream.of(command.getClass().getInterfaces()))
                .filter(Class::isSealed)
                .flatMap(DecisionMatrix::leaves)
                .collect(Collectors.toSet());
        assertThat(shown).as("commands that have a row").containsAll(permitted);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(DecisionMatrix::leaves)
                : Stream.of(type);
    }
}
