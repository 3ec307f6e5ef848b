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

    /**
     * @param links pages about the row
     * @param actions forms that stand behind the cells
     */
    public record Row(List<String> cells, List<Link> links, List<Action> actions) {

        Row(List<String> cells, List<Action> actions) {
            this(cells, List.of(), actions);
        }
    }

    public record Link(String label, String path) {}

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

    /**
     * @param options empty for a line of text
     * @param each every option has to be ticked; otherwise one is chosen
     */
    public record Input(String name, String label, List<Option> options, boolean each) {

        Input(String name, String label, List<Option> options) {
            this(name, label, options, false);
        }
    }

    public record Option(String value, String label) {}
}
