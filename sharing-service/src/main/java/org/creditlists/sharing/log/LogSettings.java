package org.creditlists.sharing.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where other processes are whose logs this service reads. */
@ConfigMapping(prefix = "credit.services")
public interface LogSettings {

    /** Address of designation-service, as this process reaches it. */
    @WithDefault("http://127.0.0.1:8081")
    String designation();

    /** Address of the portal, whose security log is asked for its heads; without it nobody keeps them. */
    Optional<String> portal();
}
