package org.creditlists.sharing.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.creditlists.runtime.json.WireJson;

/** Records as NDJSON. */
final class Lines implements Copy {

    private final OutputStream out;
    private long lines;

    Lines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void take(Feed.Line line) throws IOException {
        line(line.text());
        lines++;
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public void end(FeedResource.Trailer trailer) throws IOException {
        line(WireJson.MAPPER.writeValueAsString(trailer));
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
