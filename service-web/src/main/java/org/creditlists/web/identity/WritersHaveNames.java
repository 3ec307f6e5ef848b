package org.creditlists.web.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Whoever changes something says who it is (Hubei opinions on personal creditworthiness (2017), part IV(1)): a token
 * without {@code sub} is refused, whatever the operation would have made of it.
 */
@Provider
public class WritersHaveNames implements ContainerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Caller caller;

    public WritersHaveNames(Caller caller) {
        this.caller = caller;
    }

    /** @throws org.creditlists.web.problem.RefusedException with {@code claim-missing} */
    @Override
    public void filter(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod()) && caller.isKnown()) {
            caller.id();
        }
    }
}
