package org.creditlists.sharing.intake.workbench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the workbench: rows, each with what can be done about it.
 *
 * @param note above the rows; null for none
 */
public record Board(String title, @Nullable String note, List<String> columns, List<Row> rows) {

    /** @param actions forms that stand behind the cells */
    public record Row(List<String> cells, List<Action> actions) {}

    /**
     * A form with one button.
     *
     * @param act what the button does
     * @param hidden values that go with it
     */
    public record Action(Act act, String id, String label, Map<String, String> hidden, List<Input> inputs) {

        Action(Act act, String id, String label) {
            this(act, id, label, Map.of(), List.of());
        }
    }

    /** @param options empty for a line of text */
    public record Input(String name, String label, List<Option> options) {}

    public record Option(String value, String label) {}
}
