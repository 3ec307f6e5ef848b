package org.creditlists.sharing.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.Text;

/** The words of the editions of standards; a code that no edition has is shown as it is. */
public final class Words {

    private final Map<String, Text> fields = new LinkedHashMap<>();
    private final Map<String, Text> grounds = new LinkedHashMap<>();
    private final Map<String, Text> bases = new LinkedHashMap<>();
    private final Map<String, Text> conditions = new LinkedHashMap<>();

    /** @param editions the oldest first: the latest name of a field counts */
    public Words(List<JsonNode> editions) {
        for (JsonNode edition : editions) {
            edition.path("fields").forEach(field -> fields.put(code(field), text(field)));
            edition.path("conditions").forEach(one -> conditions.put(code(one), text(one)));
            for (JsonNode standard : edition.path("standards")) {
                String id = standard.path("id").asText() + "/"
                        + standard.path("version").asInt();
                bases.put(id, text(standard.path("basis")));
                standard.path("grounds").forEach(ground -> grounds.put(id + "/" + code(ground), text(ground)));
            }
        }
    }

    private static String code(JsonNode node) {
        return node.path("code").asText();
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("zh").asText(), node.path("en").asText());
    }

    public Text field(String code) {
        return fields.getOrDefault(code, new Text(code, code));
    }

    public boolean isField(String code) {
        return fields.containsKey(code);
    }

    /** Codes of all fields, in the order of the editions. */
    public List<String> fieldCodes() {
        return new ArrayList<>(fields.keySet());
    }

    /** A condition of restoration. */
    public Text condition(String code) {
        return conditions.getOrDefault(code, new Text(code, code));
    }

    public Text ground(StandardRef standard, GroundCode ground) {
        return grounds.getOrDefault(key(standard) + "/" + ground, new Text(ground.value(), ground.value()));
    }

    /** The rule that a standard rests on. */
    public Text basis(StandardRef standard) {
        return bases.getOrDefault(key(standard), new Text(standard.id(), standard.id()));
    }

    private static String key(StandardRef standard) {
        return standard.id() + "/" + standard.version();
    }
}
