package org.creditlists.designation.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A push as server-sent events (HTML, section 9.2), written by hand: events of {@code jakarta.ws.rs.sse} lack the space
 * behind the colon that readers of today expect.
 */
final class ProgressEvents {

    /** The id of the last event. */
    static final String END = "end";

    private static final long QUIET = Duration.ofSeconds(15).toNanos();
    private static final long AGAIN_MS = 3_000;

    private final OutputStream out;
    private final ObjectMapper json;
    private long number;
    private long wroteAt;

    ProgressEvents(OutputStream out, ObjectMapper json) throws IOException {
        this.out = out;
        this.json = json;
        write("retry: " + AGAIN_MS + "\n\n");
    }

    void state(Push push) throws IOException {
        write("id: " + ++number + "\ndata: " + json.writeValueAsString(push) + "\n\n");
    }

    /** A comment now and then: whoever is gone is noticed, and whoever waits knows that it goes on. */
    void stillThere() throws IOException {
        if (System.nanoTime() - wroteAt > QUIET) {
            write(": still there\n\n");
        }
    }

    void end() throws IOException {
        write("id: " + END + "\nevent: " + END + "\ndata: {}\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        wroteAt = System.nanoTime();
    }
}
