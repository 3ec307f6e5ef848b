package org.creditlists.sharing.portal.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the workbench: rows, each with what can be done about it.
 *
 * @param note above the rows; null for none
 * @param begin what can be begun here, above the rows
 * @param next path of the page behind this one; null when it is the last
 */
public record Board(
        String title,
        @Nullable String note,
        List<Action> begin,
        List<String> columns,
        List<Row> rows,
        @Nullable String next) {

    Board(String title, @Nullable String note, List<Action> begin, List<String> columns, List<Row> rows) {
        this(title, note, begin, columns, rows, null);
    }

    /**
     * The page again after something was refused, with what was typed: nobody writes it twice.
     *
     * @param form what the form said; files have to be chosen again
     */
    Board keeping(Button act, String id, Map<String, String> form) {
        return new Board(
                title,
                note,
                begin.stream().map(one -> one.keeping(act, id, form)).toList(),
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.cells(),
                                row.links(),
                                row.actions().stream()
                                        .map(one -> one.keeping(act, id, form))
                                        .toList()))
                        .toList(),
                next);
    }

    /**
     * @param links pages about the row
     * @param actions forms that stand behind the cells
     */
    public record Row(List<String> cells, List<Link> links, List<Action> actions) {

        Row(List<String> cells, List<Action> actions) {
            this(cells, List.of(), actions);
        }
    }

    /** The page with one more value in each form of its rows. */
    Board with(String name, String value) {
        return new Board(
                title,
                note,
                begin,
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.cells(),
                                row.links(),
                                row.actions().stream()
                                        .map(one -> one.with(name, value))
                                        .toList()))
                        .toList(),
                next);
    }

    public record Link(String label, String path) {}

    /**
     * A form with one button.
     *
     * @param act what the button does
     * @param hidden values that go with it
     * @param open whether its fields are shown at once
     */
    public record Action(
            Button act, String id, String label, Map<String, String> hidden, List<Input> inputs, boolean open) {

        Action(Button act, String id, String label, Map<String, String> hidden, List<Input> inputs) {
            this(act, id, label, hidden, inputs, false);
        }

        Action(Button act, String id, String label) {
            this(act, id, label, Map.of(), List.of());
        }

        /** With its fields shown at once. */
        Action opened() {
            return new Action(act, id, label, hidden, inputs, true);
        }

        private Action with(String name, String value) {
            Map<String, String> more = new HashMap<>(hidden);
            more.put(name, value);
            return new Action(act, id, label, more, inputs, open);
        }

        private Action keeping(Button refused, String about, Map<String, String> form) {
            // What is begun has another id each time.
            boolean same = act == refused && (act.begins() || id.equals(about));
            return same
                    ? new Action(
                            act,
                            act.begins() ? about : id,
                            label,
                            hidden,
                            inputs.stream()
                                    .map(one -> one.with(form.getOrDefault(one.name(), "")))
                                    .toList(),
                            true)
                    : this;
        }

        /** A form with files is sent in parts. */
        public boolean hasFile() {
            return inputs.stream().anyMatch(one -> one.kind() == Kind.FILE);
        }
    }

    /** How something is given. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        CHOICE,
        /** Every option has to be ticked. */
        ALL,
        /** Any of the options may be ticked. */
        ANY,
        FILE
    }

    /**
     * @param options of a choice
     * @param value what it says at first
     * @param most characters of a text
     */
    public record Input(
            Kind kind, String name, String label, List<Option> options, boolean required, String value, int most) {

        private static final int SHORT = 500;
        private static final int LONG = 4_000;

        static Input text(Kind kind, String name, String label) {
            return new Input(kind, name, label, List.of(), true, "", kind == Kind.LONG_TEXT ? LONG : SHORT);
        }

        static Input choice(Kind kind, String name, String label, List<Option> options) {
            return new Input(kind, name, label, options, kind != Kind.ANY, "", 0);
        }

        Input optional() {
            return new Input(kind, name, label, options, false, value, most);
        }

        Input atMost(int characters) {
            return new Input(kind, name, label, options, required, value, characters);
        }

        private Input with(String given) {
            return new Input(kind, name, label, options, required, given, most);
        }

        /** Whether an option was taken. */
        public boolean has(String option) {
            return !value.isEmpty() && List.of(value.split(",")).contains(option);
        }
    }

    public record Option(String value, String label) {}
}
