package org.creditlists.web.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the way to the database under {@code credit.database}. */
@ConfigMapping(prefix = "credit.database")
public interface DatabaseSettings {

    /**
     * Whether a database on another machine may be reached without `sslmode=verify-full`: to try something in a closed
     * network, never to run it.
     */
    @WithDefault("false")
    boolean unencrypted();
}
