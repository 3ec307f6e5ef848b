package org.creditlists.portal.workbench;

import java.util.Map;

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
