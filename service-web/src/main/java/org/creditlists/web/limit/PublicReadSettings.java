package org.creditlists.web.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what anybody may read without a token, under {@code credit.portal}. */
@ConfigMapping(prefix = "credit.portal")
public interface PublicReadSettings {

    /** Reads of one address within a minute, at least 1; each replica counts for itself. */
    @WithDefault("600")
    int readsPerMinute();
}
