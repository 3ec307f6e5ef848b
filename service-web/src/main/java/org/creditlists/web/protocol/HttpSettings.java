package org.creditlists.web.protocol;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What is said with every answer, under {@code credit.http}. */
@ConfigMapping(prefix = "credit.http")
public interface HttpSettings {

    /** {@code Strict-Transport-Security} of every answer; browsers heed it over TLS only (RFC 6797, section 8.1). */
    @WithDefault("max-age=31536000; includeSubDomains")
    String transportSecurity();

    /**
     * {@code Content-Security-Policy} of pages that have none of their own; that nothing frames them is always added.
     */
    @WithDefault("default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'")
    String pagePolicy();

    /** {@code Accept-Encoding} of the answer to a request that is packed in another way: what a service unpacks. */
    @WithDefault("identity")
    String contentCodings();

    /** Beginnings of the paths whose answers a cache may keep: files of the pages, the same for everybody. */
    @WithDefault("/portal/,/webjars/,/_importmap/,/_static/")
    Set<String> cacheable();

    /**
     * Whether pages pass over parameters of an address that they do not have: forms send their empty fields along, and
     * links carry what others added. Everything else refuses them.
     */
    @WithDefault("false")
    boolean pagesTakeAnyParameter();
}
