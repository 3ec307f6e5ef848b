package org.creditlists.sharing.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the whole list, and of what changed. */
@ConfigMapping(prefix = "credit.feed")
public interface FeedSettings {

    /** Lines that are read at once, at least 1; behind as many, a download of changes that was cut off goes on. */
    @WithDefault("5000")
    int linesAtOnce();
}
