package org.creditlists.sharing.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the looks at subjects are kept that are no inquiries. */
@ConfigMapping(prefix = "credit.services")
public interface LogSettings {

    /** Address of designation-service, as this one reaches it. */
    @WithDefault("http://127.0.0.1:8081")
    String designation();
}
