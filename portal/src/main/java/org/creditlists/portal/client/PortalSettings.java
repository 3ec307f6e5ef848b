package org.creditlists.portal.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the portal under {@code credit}. */
@ConfigMapping(prefix = "credit")
public interface PortalSettings {

    Services services();

    /** Addresses of the services, as the portal reaches them. */
    interface Services {

        @WithDefault("http://127.0.0.1:8081")
        String designation();

        @WithDefault("http://127.0.0.1:8082")
        String sharing();

        @WithDefault("http://127.0.0.1:8083")
        String incentive();

        @WithDefault("http://127.0.0.1:8084")
        String objection();

        @WithDefault("http://127.0.0.1:8085")
        String restoration();
    }
}
