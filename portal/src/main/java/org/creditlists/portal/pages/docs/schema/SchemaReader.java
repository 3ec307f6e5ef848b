package org.creditlists.portal.pages.docs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.creditlists.portal.pages.docs.text.Bilingual;

/** Reads JSON schemas (2020-12, and those of OpenAPI 3.1). Objects without a name are read into those around them. */
public final class SchemaReader {

    private static final String REFERENCE = "$ref";
    private static final String TYPE = "type";
    private static final String ITEMS = "items";
    private static final String OTHERS = "additionalProperties";
    private static final String MEMBERS = "properties";
    private static final String MEANING = "description";
    private static final String LIST = "[]";
    private static final String ANY_NAMES = "{}";
    private static final int DEEPEST = 4;

    private final UnaryOperator<JsonNode> shapes;

    private SchemaReader(UnaryOperator<JsonNode> shapes) {
        this.shapes = shapes;
    }

    /** For schemas that stand alone. */
    public static SchemaReader alone() {
        return new SchemaReader(reference -> reference);
    }

    /** @param shapes the schemas with a name, by name */
    public static SchemaReader of(JsonNode shapes) {
        return new SchemaReader(
                reference -> shapes.path(name(reference.path(REFERENCE).asText())));
    }

    /** The members of an object in their order; none of anything else. */
    public List<Member> members(JsonNode schema) {
        List<Member> members = new ArrayList<>();
        add("", schema, members, 0);
        return List.copyOf(members);
    }

    /** Something with a name and a schema. */
    public Member member(String name, boolean required, JsonNode schema, String says) {
        JsonNode inner = inner(schema);
        return new Member(
                name,
                required,
                type(schema),
                values(inner),
                Bounds.of(inner, schema),
                inner.path("pattern").asText(),
                Bilingual.line(says));
    }

    /** What a schema describes. */
    public Member.Type type(JsonNode schema) {
        JsonNode plain = plain(schema);
        if (plain.has(ITEMS)) {
            Member.Type one = type(plain.path(ITEMS));
            return new Member.Type(one.plain(), one.shape(), LIST + one.around());
        }
        if (plain.path(OTHERS).isObject() && !plain.has(MEMBERS)) {
            Member.Type one = type(plain.path(OTHERS));
            return new Member.Type(one.plain(), one.shape(), ANY_NAMES + one.around());
        }
        boolean named = schema.has(REFERENCE) && plain.has(MEMBERS);
        String shape = named ? name(schema.path(REFERENCE).asText()) : "";
        return new Member.Type(kind(plain), shape, "");
    }

    /** Names of the objects that a schema has in it, through all levels. */
    public Set<String> shapesIn(JsonNode schema) {
        Set<String> names = new HashSet<>();
        collect(schema, names);
        return names;
    }

    private void collect(JsonNode schema, Set<String> names) {
        JsonNode plain = plain(schema);
        if (schema.has(REFERENCE)
                && plain.has(MEMBERS)
                && !names.add(name(schema.path(REFERENCE).asText()))) {
            return;
        }
        plain.path(MEMBERS).forEach(member -> collect(member, names));
        if (plain.has(ITEMS)) {
            collect(plain.path(ITEMS), names);
        }
        if (plain.path(OTHERS).isObject()) {
            collect(plain.path(OTHERS), names);
        }
    }

    private void add(String before, JsonNode schema, List<Member> members, int depth) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        schema.path(MEMBERS).properties().forEach(member -> {
            JsonNode value = member.getValue();
            Member row = member(
                    before + member.getKey(),
                    required.contains(member.getKey()),
                    value,
                    value.path(MEANING).asText(plain(value).path(MEANING).asText()));
            members.add(row);
            if (row.type().shape().isEmpty() && depth < DEEPEST) {
                add(row.name() + row.type().around() + '.', inner(value), members, depth + 1);
            }
        });
    }

    /** What a list or an object of any names holds, or the schema itself. */
    private JsonNode inner(JsonNode schema) {
        JsonNode plain = plain(schema);
        if (plain.has(ITEMS)) {
            return inner(plain.path(ITEMS));
        }
        return plain.path(OTHERS).isObject() && !plain.has(MEMBERS) ? inner(plain.path(OTHERS)) : plain;
    }

    private JsonNode plain(JsonNode schema) {
        JsonNode first = schema.path("allOf").path(0);
        if (!first.isMissingNode()) {
            return plain(first);
        }
        return schema.has(REFERENCE) ? shapes.apply(schema) : schema;
    }

    private static List<String> values(JsonNode schema) {
        JsonNode one = schema.path("const");
        return one.isMissingNode() ? texts(schema.path("enum")) : List.of(one.asText());
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path(TYPE);
        String plain = type.isArray() ? String.join(" | ", texts(type)) : type.asText();
        String format = schema.path("format").asText();
        return format.isEmpty() ? plain : plain + " (" + format + ")";
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
