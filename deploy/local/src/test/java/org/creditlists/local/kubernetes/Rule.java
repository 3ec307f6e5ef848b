package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What no schema says and every overlay has to keep.
 *
 * @param says the rule, with its source
 * @param faults what breaks it
 * @param breaking a change of the production overlay that has to be found
 */
record Rule(String says, Function<Rendered, List<String>> faults, Consumer<Rendered> breaking) {

    @Override
    public String toString() {
        return says;
    }

    /** Takes a field away. */
    static Consumer<Rendered> without(String kind, String name, String field) {
        var pointer = JsonPointer.compile(field);
        return rendered -> ((ObjectNode) rendered.one(kind, name).at(pointer.head()))
                .remove(pointer.last().getMatchingProperty());
    }

    /** Says something else in a field. */
    static Consumer<Rendered> with(String kind, String name, String field, String value) {
        return with(kind, name, field, JsonNodeFactory.instance.textNode(value));
    }

    static Consumer<Rendered> with(String kind, String name, String field, JsonNode value) {
        var pointer = JsonPointer.compile(field);
        return rendered -> ((ObjectNode) rendered.one(kind, name).at(pointer.head()))
                .set(pointer.last().getMatchingProperty(), value);
    }
}
