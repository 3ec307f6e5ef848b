package org.creditlists.sharing.feed;

import java.io.IOException;

/** A copy that somebody downloads, in one form or another. */
interface Copy extends Feed.ChangeSink {

    @Override
    default void reached(long offset) throws IOException {
        end(FeedResource.Trailer.within(offset));
    }

    /** How many entries were written. */
    long lines();

    /** Its last line. */
    void end(FeedResource.Trailer trailer) throws IOException;
}
