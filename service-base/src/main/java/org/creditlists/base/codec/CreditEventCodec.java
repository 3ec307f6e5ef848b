package org.creditlists.base.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.WarningEvent;
import org.creditlists.eventstore.Publication;
import org.creditlists.runtime.decision.EventCodec;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.jspecify.annotations.Nullable;

/** The events of the catalogue in an event store. All of them are published. */
public final class CreditEventCodec implements EventCodec<CreditEvent> {

    public static final String SUBJECT = "subject";
    public static final String ENTRY = "entry";
    /**
     * Of whoever stands behind the organisation that a designation or correction is about (GuoFa (2016) 33, art. 14).
     * Whoever decides says it: the event itself names nobody.
     */
    public static final String BEHIND = "behind";

    @Override
    public Name nameOf(CreditEvent event) {
        EventType<?> type = EventCatalogue.of(event);
        return new Name(type.type(), Integer.toString(type.version()));
    }

    /**
     * Designations are bounded by their subject, because lists depend on each other (Draft opinions on joint
     * incentives, part II), and warnings, because they are about all entries of a subject (NDRC (2018) 87, section IV);
     * what other services decide is bounded by the entry.
     */
    @Override
    public Map<String, String> tagsOf(CreditEvent event) {
        return event instanceof DesignationEvent || event instanceof WarningEvent
                ? Map.of(SUBJECT, event.subject().toString())
                : Map.of(ENTRY, event.entry().toString());
    }

    @Override
    public Optional<Publication> publicationOf(CreditEvent event, @Nullable String traceparent) {
        EventType<?> type = EventCatalogue.of(event);
        return Optional.of(new Publication(
                type.topic(), event.subject().toString(), event.entry().toString(), type.dataSchema(), traceparent));
    }

    @Override
    public byte[] write(CreditEvent event) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public CreditEvent read(Name name, byte[] payload) {
        EventType<?> type = EventCatalogue.byType(name.type())
                .filter(known -> Integer.toString(known.version()).equals(name.version()))
                .orElseThrow(() -> new UnreadableHistoryException("unknown event " + name, null));
        try {
            return WireJson.MAPPER.readValue(payload, type.payload());
        } catch (IOException e) {
            throw new UnreadableHistoryException("not readable as " + name, e);
        }
    }
}
