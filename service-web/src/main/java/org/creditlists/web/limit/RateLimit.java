package org.creditlists.web.limit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How often somebody may ask within a minute. A caller has a bucket that fills evenly; who empties it waits. Each
 * replica counts for itself.
 */
public final class RateLimit {

    /** The header that names the limit. */
    public static final String LIMIT = "RateLimit-Limit";

    private static final double NANOS_A_MINUTE = 60e9;
    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perMinute at least 1; as many may come at once
     * @param nanos a clock that never goes back, as {@link System#nanoTime}
     */
    public RateLimit(int perMinute, LongSupplier nanos) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    private record Bucket(double left, long at) {}

    /**
     * What a caller has left.
     *
     * @param granted whether this request is within the limit
     * @param seconds until another one is, 0 while there are some left
     */
    public record Grant(boolean granted, int limit, int remaining, int seconds) {

        /** Tells the limit in headers, whether or not it is reached. */
        public void tell(MultivaluedMap<String, Object> headers) {
            headers.putSingle(LIMIT, limit);
            headers.putSingle("RateLimit-Remaining", remaining);
            headers.putSingle("RateLimit-Reset", seconds);
            if (!granted) {
                headers.putSingle("Retry-After", seconds);
            }
        }
    }

    /** Takes one request of a caller. */
    public Grant take(String caller) {
        if (buckets.size() > MOST_CALLERS) {
            // Who has waited long enough has a full bucket, which is what a new caller has.
            long now = nanos.getAsLong();
            buckets.values().removeIf(bucket -> filled(bucket, now) >= perMinute);
        }
        boolean[] granted = new boolean[1];
        Bucket after = buckets.compute(caller, (key, before) -> {
            long now = nanos.getAsLong();
            double left = before == null ? perMinute : filled(before, now);
            granted[0] = left >= 1;
            return new Bucket(granted[0] ? left - 1 : left, now);
        });
        int seconds = after.left() >= 1 ? 0 : (int) Math.ceil((1 - after.left()) * 60 / perMinute);
        return new Grant(granted[0], perMinute, (int) after.left(), seconds);
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(perMinute, bucket.left() + (now - bucket.at()) / NANOS_A_MINUTE * perMinute);
    }
}
