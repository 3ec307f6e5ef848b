package org.creditlists.web.trace;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.creditlists.web.identity.RandomIds;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of work belongs (W3C Trace Context, Recommendation of 23 November 2021). Of the header {@code
 * tracestate} nothing is kept: what other systems say to each other is not to be stored with events.
 *
 * @param traceId 32 hexadecimal digits in lower case, not all zero; the same for everything that follows
 * @param spanId 16 such digits, another for each request and each reaction
 * @param sampled whether whoever began it records it
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {

    /** Name of the header of requests and of records of topics. */
    public static final String HEADER = "traceparent";

    /** {@code 00-}, 32 digits, {@code -}, 16 digits, {@code -}, 2 digits. */
    private static final int LENGTH = 55;

    private static final int TRACE = 3;
    private static final int TRACE_END = 35;
    private static final int SPAN = 36;
    private static final int SPAN_END = 52;
    private static final int FLAGS = 53;
    private static final int SAMPLED = 1;
    private static final int UUID_LENGTH = 36;
    private static final String KNOWN_VERSION = "00";
    private static final String NO_VERSION = "ff";

    /**
     * Reads a header.
     *
     * @return null when it is not of the form that the Recommendation asks for (section 3.2.2); of a later version what
     *     this one knows counts
     */
    public static @Nullable TraceContext parse(@Nullable String header) {
        if (header == null
                || header.length() < LENGTH
                || !isHex(header, 0, TRACE - 1)
                || header.startsWith(NO_VERSION)) {
            return null;
        }
        boolean isLonger = header.length() > LENGTH;
        if (isLonger && (header.startsWith(KNOWN_VERSION) || header.charAt(LENGTH) != '-')) {
            return null;
        }
        boolean isDivided =
                header.charAt(TRACE - 1) == '-' && header.charAt(TRACE_END) == '-' && header.charAt(SPAN_END) == '-';
        if (!isDivided
                || !isId(header, TRACE, TRACE_END)
                || !isId(header, SPAN, SPAN_END)
                || !isHex(header, FLAGS, LENGTH)) {
            return null;
        }
        boolean sampled = (Character.digit(header.charAt(LENGTH - 1), 16) & SAMPLED) != 0;
        return new TraceContext(header.substring(TRACE, TRACE_END), header.substring(SPAN, SPAN_END), sampled);
    }

    /** One that nothing came before. */
    public static TraceContext begun() {
        return of(RandomIds.uuid());
    }

    /** One that begins with a request which is called by an id: whoever knows one of the two knows the other. */
    static TraceContext of(UUID request) {
        HexFormat hex = HexFormat.of();
        String trace =
                hex.toHexDigits(request.getMostSignificantBits()) + hex.toHexDigits(request.getLeastSignificantBits());
        return new TraceContext(trace, span(), false);
    }

    /** What follows from it: the same trace, another span. */
    public TraceContext next() {
        return new TraceContext(traceId, span(), sampled);
    }

    /** What follows from a header; a new trace when there is none, or none that can be read. */
    public static String after(@Nullable String header) {
        TraceContext before = parse(header);
        return (before == null ? begun() : before.next()).header();
    }

    /** As a header of version 00. */
    public String header() {
        return KNOWN_VERSION + '-' + traceId + '-' + spanId + (sampled ? "-01" : "-00");
    }

    /**
     * The id of a trace as people write it: as in the header, or with hyphens and capitals as the id of a request.
     *
     * @return 32 digits in lower case; null when it is none
     */
    public static @Nullable String traceIdOf(String text) {
        String digits = text.length() == UUID_LENGTH ? text.replace("-", "") : text;
        String lower = digits.toLowerCase(Locale.ROOT);
        return lower.length() == TRACE_END - TRACE && isId(lower, 0, lower.length()) ? lower : null;
    }

    private static String span() {
        return HexFormat.of().toHexDigits(RandomIds.bits());
    }

    /** Hexadecimal in lower case, and not all zero. */
    private static boolean isId(String text, int from, int to) {
        boolean isZero = true;
        for (int i = from; i < to; i++) {
            isZero &= text.charAt(i) == '0';
        }
        return !isZero && isHex(text, from, to);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
