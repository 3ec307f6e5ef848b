package org.creditlists.sharing.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of match values, by which a body confirms an individual without being told who else is listed. */
@ConfigMapping(prefix = "credit.match")
public interface MatchSettings {

    /** More than this would be values of two months to come. */
    int MOST_DAYS_AHEAD = 27;

    /**
     * Days before a month begins on which its values begin to be computed, 0 to 27. Ten million values take half of a
     * processor for 14 days.
     */
    @WithDefault("14")
    int daysAhead();

    /** Keys that one person may ask for within a minute, at least 1; each replica counts for itself. */
    @WithDefault("10")
    int keysPerMinute();
}
