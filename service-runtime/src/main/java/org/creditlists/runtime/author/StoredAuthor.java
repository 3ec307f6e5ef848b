package org.creditlists.runtime.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An author as it was stored with an event.
 *
 * @param by person, reaction, sweep, loader, or not-recorded for an event of a build that kept no authors
 * @param role roles of the person, with commas
 * @param organisation for which the person acted
 * @param person id of the person at the issuer of the token
 * @param token id of the token
 * @param request id of the request
 * @param second id of the person who agreed
 * @param cause id of the event that it followed from, or where the records are that it followed from
 * @param name of the sweep, or of what was loaded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredAuthor(
        String by,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String person,
        @Nullable String token,
        @Nullable String request,
        @Nullable String second,
        @Nullable String cause,
        @Nullable String name) {

    private static final String NOT_RECORDED = "not-recorded";

    /** @param metadata of a stored event, empty when an earlier build stored it */
    public static StoredAuthor of(Map<String, String> metadata) {
        return new StoredAuthor(
                metadata.getOrDefault(Author.BY, NOT_RECORDED),
                metadata.get("role"),
                metadata.get("org"),
                metadata.get("sub"),
                metadata.get("jti"),
                metadata.get("request"),
                metadata.get("second"),
                metadata.get("cause"),
                metadata.getOrDefault("sweep", metadata.get("loader")));
    }

    /** What an organisation is told: its own people by id, of others only whose they are. */
    public StoredAuthor toldTo(String reader) {
        return reader.equals(organisation)
                ? this
                : new StoredAuthor(by, role, organisation, null, null, null, null, cause, name);
    }
}
