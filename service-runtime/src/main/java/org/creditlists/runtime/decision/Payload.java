package org.creditlists.runtime.decision;

import java.util.Map;
import org.creditlists.eventstore.Publication;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to the store, together with the codec that knows its stored form.
 *
 * @param further tags besides those of the codec, null for none
 */
record Payload<E>(E event, EventCodec<E> codec, @Nullable Boundary further) {

    Map<String, String> tags() {
        return codec.tagsOf(event);
    }

    byte[] json() {
        return codec.write(event);
    }

    @Nullable
    Publication publication(@Nullable String traceparent) {
        return codec.publicationOf(event, traceparent).orElse(null);
    }
}
