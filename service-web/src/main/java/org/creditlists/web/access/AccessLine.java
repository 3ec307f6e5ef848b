package org.creditlists.web.access;

import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.Set;
import org.creditlists.web.recording.Asker;

/**
 * What the access log says of a request. Nothing of it names a person: not the address, which may have a code in it,
 * not the token, not where the request came from.
 *
 * @param at when it had been answered
 * @param method of the request, as it came
 * @param operation method and template of the path; empty when no operation answered, as for a file of the pages
 * @param status of the answer
 * @param nanos from the header of the request to the end of the answer
 * @param requestId as in the answer's header {@code X-Request-Id}
 * @param traceId 32 hexadecimal digits
 */
record AccessLine(
        Instant at,
        HttpMethod method,
        String operation,
        int status,
        long nanos,
        String requestId,
        String traceId,
        Asker asker) {

    /** The category of the lines, under the name that lines of other logs have for theirs. */
    static final String CATEGORY = "org.creditlists.access";

    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.DELETE,
            HttpMethod.PATCH,
            HttpMethod.OPTIONS);

    private static final long MICROS = 1_000;
    private static final int MICROS_IN_A_MILLI = 1_000;
    private static final int TWO_DIGITS = 10;
    private static final int THREE_DIGITS = 100;
    private static final char FIRST_PRINTABLE = ' ';

    /** Appends it as one object of JSON, in ASCII but for what the caller's organisation is called. */
    void appendTo(StringBuilder out) {
        out.append("{\"timestamp\":\"").append(at).append("\",\"level\":\"INFO\",\"loggerName\":\"");
        out.append(CATEGORY).append("\",\"method\":\"");
        // A method may be any word that somebody sends.
        out.append(KNOWN.contains(method) ? method.name() : "OTHER").append("\",\"route\":\"");
        escape(out, operation, operation.indexOf(' ') + 1);
        out.append("\",\"status\":").append(status).append(",\"durationMs\":");
        millis(out);
        out.append(",\"requestId\":\"")
                .append(requestId)
                .append("\",\"traceId\":\"")
                .append(traceId);
        out.append("\",\"organisation\":\"");
        escape(out, asker.organisation(), 0);
        out.append("\",\"role\":\"");
        escape(out, asker.role(), 0);
        out.append("\"}\n");
    }

    /** With three decimals. */
    private void millis(StringBuilder out) {
        long micros = nanos / MICROS;
        long rest = micros % MICROS_IN_A_MILLI;
        out.append(micros / MICROS_IN_A_MILLI).append('.');
        if (rest < THREE_DIGITS) {
            out.append('0');
        }
        if (rest < TWO_DIGITS) {
            out.append('0');
        }
        out.append(rest);
    }

    /** As a text of JSON (RFC 8259, section 7); nothing in it ends the line. */
    private static void escape(StringBuilder out, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                out.append('\\').append(one);
            } else if (one < FIRST_PRINTABLE) {
                out.append(' ');
            } else {
                out.append(one);
            }
        }
    }
}
