package org.creditlists.web.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The log of requests, under {@code credit.access-log}. */
@ConfigMapping(prefix = "credit.access-log")
public interface AccessLogSettings {

    /**
     * Whether each request is a line of JSON on standard output, of the category {@code org.creditlists.access}:
     * method, template of the path, status, duration, ids, organisation and role. The ids are told without it, too.
     */
    @WithDefault("true")
    boolean enabled();
}
