package org.creditlists.base.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.signature.ForeignKey;

/**
 * A head as it came from the topic.
 *
 * @param publicKey of whoever says that it signed it, base64; empty when it says none
 */
record SentHead(HeadRecord head, String publicKey) {

    String key() {
        return head.key();
    }

    /** The header {@code typ} of the head; empty when it is none. */
    String type() {
        return part(0).path("typ").asText();
    }

    /** Whether it was signed with a key, as the head of the batch that it says. */
    boolean isSignedBy(String key) {
        return new ForeignKey(key).verifies(head.head()) && isOfItsBatch();
    }

    boolean isOfItsBatch() {
        return part(1).path("batch").asLong() == head.batch();
    }

    /** What is signed. */
    JsonNode content() {
        return part(1);
    }

    private JsonNode part(int number) {
        try {
            String[] parts = head.head().split("\\.", -1);
            return WireJson.MAPPER.readTree(
                    parts.length <= number
                            ? new byte[] {'{', '}'}
                            : Base64.getUrlDecoder().decode(parts[number]));
        } catch (IOException | IllegalArgumentException malformed) {
            return WireJson.MAPPER.createObjectNode();
        }
    }
}
