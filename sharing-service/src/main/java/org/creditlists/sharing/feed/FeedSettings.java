package org.creditlists.sharing.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the whole list, and of what changed. */
@ConfigMapping(prefix = "credit.feed")
public interface FeedSettings {

    /** Lines that are read at once, at least 1; behind as many, a download of changes that was cut off goes on. */
    @WithDefault("5000")
    int linesAtOnce();

    /** How many may follow the list over HTTP at once at one replica; who comes then is told to come again. */
    @WithDefault("200")
    int streams();

    /** How many of them may be of one organisation. */
    @WithDefault("10")
    int streamsOfOne();

    /** How long one answer that follows the list goes on. Readers ask again, and their powers are looked up anew. */
    @WithDefault("PT10M")
    Duration streamLasts();
}
