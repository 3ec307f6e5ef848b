package org.creditlists.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.BiConsumer;

/** Goes through a document of an interface. */
final class DocumentWalk {

    private DocumentWalk() {}

    /** Shows every node with its place, but for what examples say. */
    static void of(String place, JsonNode node, BiConsumer<String, JsonNode> look) {
        look.accept(place, node);
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!member.getKey().startsWith("example")) {
                    of(place + "/" + member.getKey(), member.getValue(), look);
                }
            }
        } else {
            node.forEach(child -> of(place, child, look));
        }
    }
}
