package org.creditlists.base.caller;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one place that compares a token with the registry (Hubei opinions on personal creditworthiness (2017), part
 * IV(1):
 * who may ask). Whoever acts or reads as a body has to be one in force, of the region and with a rank that the token
 * names. What is open to everybody, and what people do about themselves, is not concerned.
 */
@ApplicationScoped // filters are made before the beans that this one needs
public class CallerFilter {

    /** Roles whose claim {@code org} names a body of the registry. */
    static final Set<String> OF_BODIES =
            Set.of(Roles.OFFICER, Roles.PLATFORM, Roles.DEPARTMENT, Roles.LIAISON, Roles.DESK, Roles.APPROVER);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Caller caller;
    private final RegisteredBodies bodies;
    private final Ranks ranks;
    private final LegalDay legalDay;
    /** Roles of bodies that an operation is open to. */
    private final Map<Method, Set<String>> open = new ConcurrentHashMap<>();

    CallerFilter(Caller caller, RegisteredBodies bodies, Ranks ranks, LegalDay legalDay) {
        this.caller = caller;
        this.bodies = bodies;
        this.ranks = ranks;
        this.legalDay = legalDay;
    }

    /** Everything that it looks at is in memory: it runs on whatever thread the operation runs on. */
    @ServerRequestFilter
    public void check(ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        for (String role : open.computeIfAbsent(method, one -> rolesOfBodies(one, operation.getResourceClass()))) {
            // Each role is held to what it needs: the operation may act in any of them.
            if (caller.hasRole(role)) {
                refusal(role).ifPresent(CallerFilter::refuse);
            }
        }
    }

    private Optional<Refusal> refusal(String role) {
        String organisation = caller.organisation();
        RegisteredBody body = bodies.all().get(organisation);
        if (body == null) {
            return Optional.of(bodies.isLearnt() ? CallerRefusals.NOT_REGISTERED : CallerRefusals.NOT_LEARNT);
        }
        if (!body.isInForce(legalDay.today())) {
            return Optional.of(CallerRefusals.NOT_REGISTERED);
        }
        String region = caller.region().orElse(role.equals(Roles.PLATFORM) ? "" : body.region());
        if (!region.equals(body.region())) {
            return Optional.of(CallerRefusals.REGION_WRONG);
        }
        return caller.rank()
                .filter(rank -> !rank.isEmpty() && !ranks.has(organisation, rank))
                .map(rank -> CallerRefusals.RANK_UNKNOWN);
    }

    private static void refuse(Refusal refusal) {
        throw refusal.kind() == Refusal.Kind.UNAVAILABLE
                ? new RefusedException(refusal, RETRY_AFTER)
                : new RefusedException(refusal);
    }

    private static Set<String> rolesOfBodies(Method method, Class<?> resource) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Set.of();
        }
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        RolesAllowed of = allowed == null ? resource.getAnnotation(RolesAllowed.class) : allowed;
        return of == null
                ? Set.of()
                : Set.of(of.value()).stream().filter(OF_BODIES::contains).collect(Collectors.toSet());
    }
}
