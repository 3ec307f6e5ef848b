package org.creditlists.sharing.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Addresses of the other services, as this one reaches them. */
@ConfigMapping(prefix = "credit.services")
public interface ReportSettings {

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
