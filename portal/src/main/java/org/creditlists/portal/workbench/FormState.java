package org.creditlists.portal.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a form: nobody types it twice when it is refused.
 *
 * @param button that was pressed
 * @param id what the form is about
 * @param values by name of the field; several choices of one field are separated by commas
 */
public record FormState(Button button, String id, Map<String, String> values) {

    public FormState {
        values = Map.copyOf(values);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Without the blanks around it; null when there is nothing else. */
    @Nullable
    String given(String name) {
        String value = value(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** Of the drawing of the form; empty for a form that was drawn by an earlier version. */
    String instance() {
        return value("instance", "");
    }

    /** Choices of a field. */
    List<String> chosen(String name) {
        return Arrays.stream(value(name, "").split(","))
                .filter(choice -> !choice.isBlank())
                .toList();
    }

    UUID about() {
        return UUID.fromString(id);
    }

    /** The forms of a page, this one with its content. */
    Board in(Board page) {
        return page.each(this::in);
    }

    private Action in(Action action) {
        // The form that begins something has another id each time it is drawn.
        boolean same =
                action.button() == button && (button.begins() || action.id().equals(id));
        return same ? action.filled(id, values) : action;
    }
}
