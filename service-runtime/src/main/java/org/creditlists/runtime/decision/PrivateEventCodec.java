package org.creditlists.runtime.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.eventstore.Publication;
import org.creditlists.runtime.json.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * Events that stay in their service.
 *
 * @param <E> the events
 */
public final class PrivateEventCodec<E> implements EventCodec<E> {

    private static final String VERSION = "1";

    private final Map<String, Class<? extends E>> names;
    private final String tag;
    private final Function<E, String> value;

    /**
     * @param names under which they are stored
     * @param tag that bounds decisions
     * @param value of the tag
     */
    public PrivateEventCodec(Map<String, Class<? extends E>> names, String tag, Function<E, String> value) {
        this.names = names;
        this.tag = tag;
        this.value = value;
    }

    @Override
    public Name nameOf(E event) {
        return names.entrySet().stream()
                .filter(name -> name.getValue() == event.getClass())
                .map(name -> new Name(name.getKey(), VERSION))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an event without a name: " + event.getClass()));
    }

    @Override
    public Map<String, String> tagsOf(E event) {
        return Map.of(tag, value.apply(event));
    }

    @Override
    public Optional<Publication> publicationOf(E event, @Nullable String traceparent) {
        return Optional.empty();
    }

    @Override
    public byte[] write(E event) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public E read(Name name, byte[] payload) {
        Class<? extends E> type = names.get(name.type());
        if (type == null || !name.version().equals(VERSION)) {
            throw new UnreadableHistoryException("unknown event " + name, null);
        }
        try {
            return WireJson.MAPPER.readValue(payload, type);
        } catch (IOException e) {
            throw new UnreadableHistoryException("not readable as " + name, e);
        }
    }
}
