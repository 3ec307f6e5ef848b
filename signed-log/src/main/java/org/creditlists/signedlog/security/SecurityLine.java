package org.creditlists.signedlog.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.creditlists.web.recording.Recorded;

/**
 * A line of the security log: who did what from where, with which outcome. Nothing of a subject is in it but the id of
 * what was read; parts that are not known are empty.
 *
 * @param id of the line
 * @param at when the answer ended, ISO 8601
 * @param sub id of the caller at its issuer; a keyed digest when that is the caller's own code
 * @param token keyed digest of the token of a caller who is not known
 * @param organisation of the caller
 * @param roles of the caller, sorted, with commas
 * @param address of the client, as far as trusted proxies say it
 * @param operation method and path template
 * @param item id of the entry, case, order or push
 * @param status of the answer
 * @param code of the refusal
 * @param request id of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecurityLine(
        UUID id,
        String at,
        Recorded.Kind kind,
        String sub,
        String token,
        String organisation,
        String roles,
        String address,
        String operation,
        String item,
        int status,
        String code,
        String request) {

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line as it is shown, from its bytes. */
    static JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
