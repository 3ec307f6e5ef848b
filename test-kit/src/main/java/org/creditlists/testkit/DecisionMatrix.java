package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;

/**
 * Every state against every command, as a table that an official can review. The document is compared with what the code
 * decides; with {@code -Dmatrix.write=true} it is written anew.
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
        StringBuilder table = new StringBuilder("# " + title
                + "\n\nEvery state (rows) against every command (columns): the kinds of events, a refusal by its code, or – when nothing"
                + " changes.\nA test compares this table with the code.\n\n| |");
        commands.keySet().forEach(command -> table.append(' ').append(command).append(" |"));
        table.append("\n|---|").append("---|".repeat(commands.size())).append('\n');
        states.forEach((name, state) -> {
            table.append("| **").append(name).append("** |");
            commands.values()
                    .forEach(command ->
                            table.append(' ').append(cell(command, state)).append(" |"));
            table.append('\n');
        });
        return table.toString();
    }

    private String cell(C command, S state) {
        return switch (decider.decide(command, state)) {
            case Decision.Refused<E> refused -> "`" + refused.refusal().code() + "`";
            case Decision.Accepted<E> accepted ->
                accepted.events().isEmpty()
                        ? "–"
                        : accepted.events().stream()
                                .map(event -> event.getClass().getSimpleName())
                                .distinct()
                                .collect(Collectors.joining(", "));
        };
    }
}
