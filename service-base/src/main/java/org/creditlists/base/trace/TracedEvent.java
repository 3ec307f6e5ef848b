package org.creditlists.base.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a trace, without its content and without whom it is about.
 *
 * @param position in the event table, from 1
 * @param id of the event, as in the header {@code ce_id} of its record
 * @param type as it is stored
 * @param recordedAt when it was stored
 * @param topic on which it is published; absent when it stays in the service
 * @param by person, reaction, sweep, loader, or not-recorded
 * @param request id of the request; absent when none was there
 * @param cause id of the event that it followed from, or where the records are that it followed from
 */
public record TracedEvent(
        long position,
        String id,
        String type,
        Instant recordedAt,
        @Nullable String topic,
        String by,
        @Nullable String request,
        @Nullable String cause) {}
