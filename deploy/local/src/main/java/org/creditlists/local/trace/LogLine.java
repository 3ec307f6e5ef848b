package org.creditlists.local.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A line of JSON that names a trace, of the access log or of another one.
 *
 * @param trace 32 hexadecimal digits; empty when the line names none
 */
record LogLine(Instant at, String trace, String what) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty when it is no such line: what a process writes before it logs, or the rest of a cut one. */
    static Optional<LogLine> of(String line) {
        try {
            JsonNode read = JSON.readTree(line);
            if (read == null || !read.has("timestamp")) {
                return Optional.empty();
            }
            Instant at = OffsetDateTime.parse(read.path("timestamp").asText()).toInstant();
            boolean isAnswer = read.has("route");
            String trace = (isAnswer ? read : read.path("mdc")).path("traceId").asText();
            return Optional.of(new LogLine(at, trace, isAnswer ? answered(read) : logged(read)));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String answered(JsonNode line) {
        return "%s %s %s, %s ms, request %s%s"
                .formatted(
                        line.path("method").asText(),
                        line.path("route").asText(),
                        line.path("status").asText(),
                        line.path("durationMs").asText(),
                        line.path("requestId").asText(),
                        by(line));
    }

    private static String by(JsonNode line) {
        String role = line.path("role").asText();
        String organisation = line.path("organisation").asText();
        return role.isEmpty() ? "" : ", " + role + (organisation.isEmpty() ? "" : " of " + organisation);
    }

    private static String logged(JsonNode line) {
        return line.path("level").asText() + " " + line.path("message").asText();
    }
}
