package org.creditlists.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A cache of what anybody may read and what seldom changes, about a minute old at most. A value has no expiry, because
 * the value of before is served while the owner cannot be reached.
 */
@Singleton
class PublicationCache {

    private static final Duration FRESH = Duration.ofMinutes(1);
    /** After a failure: nobody else waits for the same meanwhile. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final Map<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).<String, Kept>build().asMap();
    private final OtherServices services;

    PublicationCache(OtherServices services) {
        this.services = services;
    }

    /** @param until when it is asked again, by {@link System#nanoTime} */
    private record Kept(JsonNode content, long until) {

        static Kept of(JsonNode content, Duration age) {
            return new Kept(content, System.nanoTime() + age.toNanos());
        }

        boolean isFresh() {
            return System.nanoTime() - until < 0;
        }
    }

    /** Missing when the owner was never reached. One request at a time asks it. */
    JsonNode get(Owner owner, String path) {
        String key = owner + path;
        Kept known = kept.get(key);
        if (known != null && known.isFresh()) {
            return known.content();
        }
        return kept.compute(
                        key, (same, before) -> before != null && before.isFresh() ? before : asked(owner, path, before))
                .content();
    }

    private Kept asked(Owner owner, String path, @Nullable Kept before) {
        Answer answer = services.get(owner, path, null);
        if (answer.isOk()) {
            return Kept.of(answer.content(), FRESH);
        }
        return Kept.of(before == null ? MissingNode.getInstance() : before.content(), RETRY);
    }
}
