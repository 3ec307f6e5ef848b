package org.creditlists.portal.workbench;

import java.util.List;

/**
 * A field of a form.
 *
 * @param options of a choice
 * @param value its content at first
 * @param most characters of a text
 */
public record Input(
        Kind kind, String name, String label, List<Option> options, boolean required, String value, int most) {

    private static final int SHORT = 500;
    private static final int LONG = 4_000;

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

    public record Option(String value, String label) {}

    public static Input text(Kind kind, String name, String label) {
        return new Input(kind, name, label, List.of(), true, "", kind == Kind.LONG_TEXT ? LONG : SHORT);
    }

    public static Input choice(Kind kind, String name, String label, List<Option> options) {
        return new Input(kind, name, label, options, kind != Kind.ANY, "", 0);
    }

    public Input optional() {
        return new Input(kind, name, label, options, false, value, most);
    }

    public Input atMost(int characters) {
        return new Input(kind, name, label, options, required, value, characters);
    }

    Input with(String given) {
        return new Input(kind, name, label, options, required, given, most);
    }

    /** Whether an option was taken. */
    public boolean has(String option) {
        return !value.isEmpty() && List.of(value.split(",")).contains(option);
    }
}
