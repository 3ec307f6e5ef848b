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

    /** How long a session lives without a request. */
    @WithDefault("PT30M")
    Duration idle();

    /** How long a session lives at most, whatever its token says. */
    @WithDefault("PT12H")
    Duration longest();

    /** Failed sign-ins of one address within a minute, at least 1; then it waits. Each replica counts for itself. */
    @WithDefault("10")
    int failuresPerMinute();

    /** How often expired sessions are removed. */
    @WithDefault("PT5M")
    Duration sweepEvery();
}
