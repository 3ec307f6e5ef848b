package org.creditlists.sharing.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Changes as NDJSON: records, and a line with the offset behind those that belong together. */
final class FollowedLines implements Followed {

    private static final long QUIET = Duration.ofSeconds(15).toNanos();

    private final OutputStream out;
    private final Lines lines;
    private long wroteAt = System.nanoTime();

    FollowedLines(OutputStream out) {
        this.out = new BufferedOutputStream(out);
        this.lines = new Lines(this.out);
    }

    @Override
    public void take(Feed.Line line) throws IOException {
        lines.take(line);
    }

    @Override
    public long lines() {
        return lines.lines();
    }

    @Override
    public void end(FeedResource.Trailer trailer) throws IOException {
        lines.end(trailer);
        out.flush();
        wroteAt = System.nanoTime();
    }

    @Override
    public void stillThere(long offset) throws IOException {
        if (System.nanoTime() - wroteAt > QUIET) {
            reached(offset);
        }
    }

    @Override
    public void over(long offset) {
        // The last line has the offset already.
    }
}
