package org.creditlists.sharing.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.creditlists.runtime.json.WireJson;
import org.jspecify.annotations.Nullable;

/** Records as NDJSON. */
final class Lines implements Copy {

    private final OutputStream out;
    private long lines;

    Lines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void take(UUID entry, @Nullable String record) throws IOException {
        line(record == null ? WireJson.MAPPER.writeValueAsString(new FeedResource.Ended(entry, true)) : record);
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
