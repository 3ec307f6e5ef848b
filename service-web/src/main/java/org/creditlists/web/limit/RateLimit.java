package org.creditlists.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often somebody may ask within a minute. A caller has a bucket that fills evenly; who empties it waits. Each
 * replica counts for itself.
 */
public final class RateLimit {

    /** The header that tells what is left (draft-ietf-httpapi-ratelimit-headers-10). */
    public static final String LEFT = "RateLimit";

    /** The header that names the limit. */
    public static final String LIMIT = "RateLimit-Policy";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param perMinute at least 1; as many may come at once
     * @param nanos a clock that never goes back, as {@link System#nanoTime}
     */
    public RateLimit(int perMinute, LongSupplier nanos) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        this.perMinute = perMinute;
        // After a minute without a request a bucket is full, which is what a new caller has.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(MINUTE)
                .ticker(nanos::getAsLong)
                .build(caller -> bucket(perMinute, nanos));
    }

    private static Bucket bucket(int perMinute, LongSupplier nanos) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(new Nanos(nanos))
                .build();
    }

    private record Nanos(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /**
     * What a caller has left.
     *
     * @param granted whether this request is within the limit
     * @param seconds until another one is, 0 while there are some left
     */
    public record Grant(boolean granted, int limit, int remaining, int seconds) {

        /** Tells the limit in headers, whether or not it is reached. */
        public void tell(MultivaluedMap<String, Object> headers) {
            headers.putSingle(LIMIT, "\"minute\";q=" + limit + ";w=" + MINUTE.toSeconds());
            headers.putSingle(LEFT, "\"minute\";r=" + remaining + (seconds == 0 ? "" : ";t=" + seconds));
            if (!granted) {
                headers.putSingle("Retry-After", seconds);
            }
        }
    }

    /** Whether a caller has nothing left at the moment; takes nothing. */
    public boolean isUsedUp(String caller) {
        return buckets.get(caller).getAvailableTokens() <= 0;
    }

    /** Takes one request of a caller. */
    public Grant take(String caller) {
        Bucket bucket = buckets.get(caller);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long wait = probe.getRemainingTokens() > 0
                ? 0
                : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return new Grant(
                probe.isConsumed(),
                perMinute,
                Math.toIntExact(probe.getRemainingTokens()),
                Math.toIntExact(Math.ceilDiv(wait, NANOS_A_SECOND)));
    }
}
