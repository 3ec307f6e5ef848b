package org.creditlists.sharing.feed;

import java.io.IOException;

/** A copy that somebody downloads, in one form or another. */
interface Copy extends Feed.ChangeSink {

    /** How many entries were written. */
    long lines();

    /** Its last line. */
    void end(FeedResource.Trailer trailer) throws IOException;
}
