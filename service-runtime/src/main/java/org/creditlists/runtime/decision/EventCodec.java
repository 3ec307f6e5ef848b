package org.creditlists.runtime.decision;

import java.util.Map;
import java.util.Optional;
import org.creditlists.eventstore.Publication;
import org.jspecify.annotations.Nullable;

/**
 * How a service's events stand in its event store. Names are explicit: a renamed class changes nothing that is stored.
 *
 * @param <E> the service's events
 */
public interface EventCodec<E> {

    /** The name and version under which an event is stored and published. */
    Name nameOf(E event);

    /** Tags by which the event is found again and which bound decisions. */
    Map<String, String> tagsOf(E event);

    /**
     * Where it is published, empty for an event that stays private.
     *
     * @param traceparent as W3C Trace Context writes it; null outside a trace
     */
    Optional<Publication> publicationOf(E event, @Nullable String traceparent);

    /** JSON, UTF-8. */
    byte[] write(E event);

    /** @throws UnreadableHistoryException when the name is unknown or the bytes are not what the name says. */
    E read(Name name, byte[] payload);

    /**
     * @param type as in the CloudEvents attribute
     * @param version a number from 1, as text
     */
    record Name(String type, String version) {}
}
