package org.creditlists.incentive.memorandum;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings about memoranda, under {@code credit.memoranda}. */
@ConfigMapping(prefix = "credit.memoranda")
public interface MemorandumSettings {

    /** Whether fictitious memoranda are concluded at the start: to try an installation, never to run it. */
    @WithDefault("false")
    boolean samples();
}
