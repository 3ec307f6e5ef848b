package org.creditlists.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes a schema another one than the one that was released. Records are kept without limit, so what was written
 * by the old one has to be valid by the new one; and whoever reads by the old one has to be able to read what is
 * written now. Optional members may be added, and words may change; everything else is a new version.
 */
final class SchemaChanges {

    /** What says nothing about values; and what is looked into. */
    private static final Set<String> PASSED_OVER =
            Set.of("$schema", "title", "description", "examples", "properties", "required", "items");

    private final List<String> found = new ArrayList<>();

    private SchemaChanges() {}

    /** @return what is incompatible, with the JSON pointer of the place in the schema; empty when nothing is */
    static List<String> between(JsonNode released, JsonNode now) {
        var changes = new SchemaChanges();
        changes.compare("", released, now);
        return changes.found;
    }

    private void compare(String at, JsonNode released, JsonNode now) {
        Set<String> names = new TreeSet<>();
        released.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        names.removeAll(PASSED_OVER);
        if (!released.has("$id")) {
            names.remove("$id");
        }
        for (String name : names) {
            if (!sorted(released.path(name)).equals(sorted(now.path(name)))) {
                found.add(at + "/" + name + ": " + released.path(name) + " became " + now.path(name));
            }
        }
        if (!sorted(released.path("required")).equals(sorted(now.path("required")))) {
            found.add(at + "/required: " + released.path("required") + " became " + now.path("required"));
        }
        released.path("properties").properties().forEach(member -> {
            JsonNode same = now.path("properties").path(member.getKey());
            if (same.isMissingNode()) {
                found.add(at + "/properties/" + member.getKey() + " is gone");
            } else {
                compare(at + "/properties/" + member.getKey(), member.getValue(), same);
            }
        });
        compareItems(at, released, now);
    }

    private void compareItems(String at, JsonNode released, JsonNode now) {
        if (released.has("items") != now.has("items")) {
            found.add(at + "/items");
        } else if (released.has("items")) {
            compare(at + "/items", released.get("items"), now.get("items"));
        }
    }

    /** The order of an enumeration or of required members says nothing. */
    private static Object sorted(JsonNode value) {
        if (!value.isArray()) {
            return value;
        }
        Set<String> texts = new TreeSet<>();
        value.forEach(one -> texts.add(one.toString()));
        return texts;
    }
}
