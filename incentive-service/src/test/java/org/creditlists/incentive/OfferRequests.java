package org.creditlists.incentive;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers of incentives as providers send them. */
public final class OfferRequests {

    public static final Map<String, String> TEXT = Map.of("zh", "示例", "en", "Sample");

    private OfferRequests() {}

    /** Waits until the provider is known, and offers. */
    public static void offer(String token, UUID id, Map<String, Object> change) {
        await().atMost(Calls.PATIENCE)
                .until(() -> Calls.put(token, "/offers/" + id, content(change))
                                .extract()
                                .statusCode()
                        == 200);
        Calls.put(token, "/offers/" + id, content(change)).statusCode(200);
    }

    public static Map<String, Object> content(Map<String, Object> change) {
        Map<String, Object> content =
                new HashMap<>(Map.of("trades", List.of("CULTURE"), "name", TEXT, "conditions", TEXT, "basis", TEXT));
        content.putAll(change);
        return content;
    }
}
