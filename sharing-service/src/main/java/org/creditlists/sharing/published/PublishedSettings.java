package org.creditlists.sharing.published;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what everybody may read. */
@ConfigMapping(prefix = "credit.portal")
public interface PublishedSettings {

    /** Searches that one address may make within a minute, at least 1. */
    @WithDefault("60")
    int searchesPerMinute();

    /** Age of what is known of a source, from which the status page says that it is behind. */
    @WithDefault("PT1M")
    Duration lateAfter();
}
