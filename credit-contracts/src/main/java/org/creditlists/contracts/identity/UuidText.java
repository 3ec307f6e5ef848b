package org.creditlists.contracts.identity;

import java.util.UUID;

/** The one notation of an id: {@link UUID#fromString} takes shorter ones, too, which nobody was given. */
final class UuidText {

    private UuidText() {}

    /** @throws IllegalArgumentException when the text is not a UUID in its 36 characters */
    static UUID read(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("an id has 36 characters");
        }
        return id;
    }
}
