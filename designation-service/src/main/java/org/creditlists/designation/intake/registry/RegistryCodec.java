package org.creditlists.designation.intake.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.creditlists.designation.domain.registry.RegistryEvent;
import org.creditlists.eventstore.Publication;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.runtime.decision.EventCodec;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.jspecify.annotations.Nullable;

/** The events of the registry in the event store; they stay in this service. */
public final class RegistryCodec implements EventCodec<RegistryEvent> {

    public static final String AUTHORITY = "authority";

    private static final String VERSION = "1";

    @Override
    public Name nameOf(RegistryEvent event) {
        return RegistryEvent.NAMES.entrySet().stream()
                .filter(name -> name.getValue() == event.getClass())
                .map(name -> new Name(name.getKey(), VERSION))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an event without a name: " + event.getClass()));
    }

    @Override
    public Map<String, String> tagsOf(RegistryEvent event) {
        return Map.of(AUTHORITY, event.authority());
    }

    @Override
    public Optional<Publication> publicationOf(RegistryEvent event, @Nullable String traceparent) {
        return Optional.empty();
    }

    @Override
    public byte[] write(RegistryEvent event) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public RegistryEvent read(Name name, byte[] payload) {
        Class<? extends RegistryEvent> type = RegistryEvent.NAMES.get(name.type());
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
