package org.creditlists.portal.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form with one button.
 *
 * @param hidden values that go with it
 * @param open whether its fields are shown at once
 */
public record Action(
        Button button, String id, String label, Map<String, String> hidden, List<Input> inputs, boolean open) {

    public Action(Button button, String id, String label, Map<String, String> hidden, Input... inputs) {
        this(button, id, label, hidden, List.of(inputs), false);
    }

    public Action(Button button, String id, String label, Input... inputs) {
        this(button, id, label, Map.of(), List.of(inputs), false);
    }

    /** With its fields shown at once. */
    public Action opened() {
        return new Action(button, id, label, hidden, inputs, true);
    }

    Action with(String name, String value) {
        Map<String, String> more = new HashMap<>(hidden);
        more.put(name, value);
        return new Action(button, id, label, more, inputs, open);
    }

    /** With the content that somebody typed; files have to be chosen again. */
    Action filled(String about, Map<String, String> values) {
        return new Action(
                button,
                about,
                label,
                hidden,
                inputs.stream()
                        .map(one -> one.with(values.getOrDefault(one.name(), "")))
                        .toList(),
                true);
    }

    /** Another for each drawing of the form: what was left in one that was sent comes too late. */
    public String instance() {
        return UUID.randomUUID().toString();
    }

    /** A form with files is sent in parts. */
    public boolean hasFile() {
        return inputs.stream().anyMatch(one -> one.kind() == Input.Kind.FILE);
    }
}
