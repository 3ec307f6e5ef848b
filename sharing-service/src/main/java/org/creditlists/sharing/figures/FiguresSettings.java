package org.creditlists.sharing.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of public figures. */
@ConfigMapping(prefix = "credit.portal")
public interface FiguresSettings {

    /** How often trends are worked out, which reads every entry; while there is none, they are every few seconds. */
    @WithDefault("PT1H")
    Duration trendsEvery();
}
