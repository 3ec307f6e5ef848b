package org.creditlists.web.trace;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Ids that stand beside what is logged, as members of {@code mdc} in lines of JSON. */
public final class LogIds {

    public static final String REQUEST = "requestId";
    /** As OpenTelemetry names it. */
    public static final String TRACE = "traceId";

    private LogIds() {}

    /** For the request at hand: they are gone with it. */
    public static void put(String requestId, String traceId) {
        MDC.put(REQUEST, requestId);
        MDC.put(TRACE, traceId);
    }

    /**
     * Work outside requests.
     *
     * @param <R> what comes of it
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Work<R, X extends Throwable> {
        R run() throws X;
    }

    /** Has work done outside requests, with the id of a trace beside what it logs; none when there is none. */
    public static <R, X extends Throwable> R beside(@Nullable TraceContext trace, Work<R, X> work) throws X {
        if (trace == null) {
            return work.run();
        }
        String before = MDC.get(TRACE);
        MDC.put(TRACE, trace.traceId());
        try {
            return work.run();
        } finally {
            if (before == null) {
                MDC.remove(TRACE);
            } else {
                MDC.put(TRACE, before);
            }
        }
    }
}
