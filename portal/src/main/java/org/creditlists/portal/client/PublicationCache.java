package org.creditlists.portal.client;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of what anybody may read and what seldom changes, about a minute old at most. A value has no expiry, because
 * the value of before is served while the owner cannot be reached.
 */
final class PublicationCache<T> {

    private static final Duration FRESH = Duration.ofMinutes(1);
    /** After a failure: nobody else waits for the same meanwhile. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final Map<String, Kept<T>> kept =
            Caffeine.newBuilder().maximumSize(MOST).<String, Kept<T>>build().asMap();

    /** @param until when it is asked again, by {@link System#nanoTime} */
    private record Kept<T>(Optional<T> content, long until) {

        static <T> Kept<T> of(Optional<T> content, Duration age) {
            return new Kept<>(content, System.nanoTime() + age.toNanos());
        }

        boolean isFresh() {
            return System.nanoTime() - until < 0;
        }
    }

    /** Empty when the owner was never reached. One request at a time asks it. */
    Optional<T> get(String key, Supplier<T> owner) {
        Kept<T> known = kept.get(key);
        if (known != null && known.isFresh()) {
            return known.content();
        }
        return kept.compute(key, (same, before) -> before != null && before.isFresh() ? before : asked(owner, before))
                .content();
    }

    private Kept<T> asked(Supplier<T> owner, @Nullable Kept<T> before) {
        return switch (Answer.of(owner)) {
            case Answer.Given<T>(T content) -> Kept.of(Optional.of(content), FRESH);
            case Answer.Refused<T> refused -> Kept.of(before == null ? Optional.empty() : before.content(), RETRY);
        };
    }
}
