package org.creditlists.sharing.feed;

import java.io.IOException;
import java.io.OutputStream;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.web.stream.ServerSentEvents;

/** Changes as server-sent events: {@code entry}, {@code ended}, {@code offset}, and {@code end}. */
final class FollowedEvents implements Followed {

    private final ServerSentEvents events;
    private long lines;

    FollowedEvents(OutputStream out) throws IOException {
        events = new ServerSentEvents(out);
    }

    @Override
    public void take(Feed.Line line) throws IOException {
        // Only an offset is an id: between two of them nobody can go on.
        events.send(null, line.json() == null ? "ended" : "entry", line.text());
        lines++;
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public void end(FeedResource.Trailer trailer) throws IOException {
        events.send(Long.toString(trailer.offset()), "offset", WireJson.MAPPER.writeValueAsString(trailer));
        events.flush();
    }

    @Override
    public void stillThere(long offset) throws IOException {
        events.stillThere();
    }

    @Override
    public void over(long offset) throws IOException {
        events.send(Long.toString(offset), "end", "{}");
        events.flush();
    }
}
