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
        String record = line.json();
        line(record == null ? WireJson.MAPPER.writeValueAsString(new FeedResource.Ended(line.entry(), true)) : record);
        lines++;
    }

    @Override
    public void reached(long offset) throws IOException {
        end(FeedResource.Trailer.within(offset));
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
