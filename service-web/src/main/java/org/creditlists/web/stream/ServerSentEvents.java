package org.creditlists.web.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (HTML, section 9.2), written by hand: events of {@code jakarta.ws.rs.sse} lack the space behind
 * the colon that readers of today expect. For one thread.
 */
public final class ServerSentEvents {

    private static final long QUIET = Duration.ofSeconds(15).toNanos();
    private static final long AGAIN_MS = 3_000;

    private final OutputStream out;
    private long wroteAt = System.nanoTime();

    /** Begins with how soon a reader that was cut off connects again. */
    public ServerSentEvents(OutputStream out) throws IOException {
        this.out = new BufferedOutputStream(out);
        write("retry: " + AGAIN_MS + "\n\n");
    }

    /**
     * Writes an event; the reader gets it with the next {@link #flush} at the latest.
     *
     * @param id with which a reader that was cut off goes on, as {@code Last-Event-ID}; null where it cannot go on
     * @param name of the event; null for {@code message}
     * @param data one line
     */
    public void send(@Nullable String id, @Nullable String name, String data) throws IOException {
        write((id == null ? "" : "id: " + id + "\n") + (name == null ? "" : "event: " + name + "\n") + "data: " + data
                + "\n\n");
    }

    /** A comment after 15 quiet seconds: whoever is gone is noticed, and whoever waits knows that it goes on. */
    public void stillThere() throws IOException {
        if (System.nanoTime() - wroteAt > QUIET) {
            write(": still there\n\n");
            flush();
        }
    }

    public void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        wroteAt = System.nanoTime();
    }
}
