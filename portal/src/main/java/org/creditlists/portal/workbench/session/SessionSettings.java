package org.creditlists.portal.workbench.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the workbench's sessions under {@code credit.sessions}. */
@ConfigMapping(prefix = "credit.sessions")
public interface SessionSettings {

    /**
     * Base64 of 32 random bytes, by which tokens and drafts are encrypted; the same for all instances of the portal.
     * Without it each start makes a key of its own, and sessions end with the process.
     */
    Optional<String> key();

    /** How often expired sessions are removed. */
    @WithDefault("PT5M")
    Duration sweepEvery();
}
