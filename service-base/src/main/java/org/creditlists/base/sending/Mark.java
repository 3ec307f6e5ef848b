package org.creditlists.base.sending;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import org.creditlists.runtime.json.CompleteJson;
import org.jspecify.annotations.Nullable;

/**
 * A note in the write-ahead log that comes back on {@code credit.pulses} behind the events before it.
 *
 * @param position of the last event that was stored by then; 0 for none
 * @param at when it was written, by the clock of the database
 * @param missing what the service knew to be missing, null for nothing
 */
public record Mark(
        long position, OffsetDateTime at, @Nullable MissingEvents missing) {

    /** Behind the name of the service it is the key of the record. */
    public static final String KEY = ".sent";

    /** @throws IOException when it is none */
    public static Mark read(byte[] json) throws IOException {
        return CompleteJson.read(json, Mark.class);
    }

    static Mark read(ByteBuffer json) throws IOException {
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        return read(bytes);
    }
}
