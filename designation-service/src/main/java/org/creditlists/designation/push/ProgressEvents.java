package org.creditlists.designation.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.creditlists.web.stream.ServerSentEvents;

/** A push as server-sent events: its states, and the end when nothing more happens by itself. */
final class ProgressEvents {

    /** The id of the last event. */
    static final String END = "end";

    private final ServerSentEvents events;
    private final ObjectMapper json;
    private long number;

    ProgressEvents(OutputStream out, ObjectMapper json) throws IOException {
        this.events = new ServerSentEvents(out);
        this.json = json;
    }

    void state(Push push) throws IOException {
        events.send(String.valueOf(++number), null, json.writeValueAsString(push));
        events.flush();
    }

    void stillThere() throws IOException {
        events.stillThere();
    }

    void end() throws IOException {
        events.send(END, END, "{}");
        events.flush();
    }
}
