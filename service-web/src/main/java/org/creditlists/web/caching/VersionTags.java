package org.creditlists.web.caching;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Tags the answers of {@link Versioned} operations; before {@link CatalogueTags}, which keeps the tag. */
@Provider
@Versioned
@Priority(VersionTags.FIRST)
public class VersionTags implements ContainerResponseFilter {

    /** Filters of answers run from the highest to the lowest; what has no priority has 5000. */
    static final int FIRST = 6_000;

    private final StateTags tags;

    VersionTags(StateTags tags) {
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() == Status.OK.getStatusCode() && answer.hasEntity()) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tags.of(answer.getEntity()));
        }
    }
}
