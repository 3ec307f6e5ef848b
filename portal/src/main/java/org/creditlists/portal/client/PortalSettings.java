package org.creditlists.portal.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the portal under {@code credit}. */
@ConfigMapping(prefix = "credit")
public interface PortalSettings {

    Services services();

    /** Addresses of the services, as the portal reaches them. */
    interface Services {

        /** Address of designation-service, as this process reaches it. */
        @WithDefault("http://127.0.0.1:8081")
        String designation();

        /** Address of sharing-service, as this process reaches it. */
        @WithDefault("http://127.0.0.1:8082")
        String sharing();

        /** Address of incentive-service, as this process reaches it. */
        @WithDefault("http://127.0.0.1:8083")
        String incentive();

        /** Address of objection-service, as this process reaches it. */
        @WithDefault("http://127.0.0.1:8084")
        String objection();

        /** Address of restoration-service, as this process reaches it. */
        @WithDefault("http://127.0.0.1:8085")
        String restoration();
    }
}
