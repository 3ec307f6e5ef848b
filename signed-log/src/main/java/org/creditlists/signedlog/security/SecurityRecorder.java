package org.creditlists.signedlog.security;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.problem.Outage;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.recording.Exchange;
import org.creditlists.web.recording.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the security log, behind everything that can answer: also what is refused before an operation is found is a
 * line. No answer waits for its line; a request waits, without a thread, while there is no room for one, and is refused
 * when that takes too long.
 */
@Singleton
public class SecurityRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityRecorder.class);
    /** Before all others, so that it sees what they refuse. */
    private static final int FIRST = 10_000;

    private static final long AGAIN_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int REFUSED = 400;

    private final SecurityLog log;
    private final SecurityKeys keys;
    private final RefusalBursts bursts;
    private final Clock clock;

    SecurityRecorder(SecurityLog log, SecurityKeys keys, RefusalBursts bursts, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.bursts = bursts;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(context -> admit(context, System.nanoTime() + PATIENCE.toNanos()), FIRST);
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.security.waiting", log, SecurityLog::taken);
    }

    /** @param until by the clock of {@link System#nanoTime} */
    private void admit(RoutingContext context, long until) {
        if (log.reserve()) {
            context.addEndHandler(end -> ended(context));
            context.next();
        } else if (System.nanoTime() < until) {
            context.vertx().setTimer(AGAIN_MILLIS, timer -> admit(context, until));
        } else {
            // Without a line: there is no room, and nothing was done that one would tell of.
            context.response()
                    .setStatusCode(Outage.problem().status())
                    .putHeader("Retry-After", String.valueOf(Outage.SOON.toSeconds()))
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Json.encode(Outage.problem().forRequest(RequestId.of(context))));
        }
    }

    private void ended(RoutingContext context) {
        int status = context.response().getStatusCode();
        Recorded.@Nullable Kind kind = kind(Exchange.kind(context).orElse(null), status);
        if (status == UNAUTHENTICATED || status == FORBIDDEN) {
            bursts.count(status);
        }
        if (kind == null) {
            log.giveBack();
            return;
        }
        actor(context, kind, status)
                .subscribe()
                .with(
                        actor -> write(context, kind, status, actor),
                        failure -> write(context, kind, status, unknown(context)));
    }

    private static Recorded.@Nullable Kind kind(Recorded.@Nullable Kind kind, int status) {
        boolean isRefused = status == UNAUTHENTICATED || status == FORBIDDEN;
        boolean isSignIn = kind == Recorded.Kind.SIGN_IN || kind == Recorded.Kind.SIGN_OUT;
        return isRefused && !isSignIn ? Recorded.Kind.REFUSED : kind;
    }

    /** By the token that one has signed in or out with, or by that of the request once it is verified. */
    private Uni<Actor> actor(RoutingContext context, Recorded.Kind kind, int status) {
        String token = Exchange.token(context);
        if (kind == Recorded.Kind.SIGN_IN || kind == Recorded.Kind.SIGN_OUT) {
            Optional<Actor> actor = status < REFUSED ? Actor.of(token, keys) : Optional.empty();
            return Uni.createFrom().item(actor.orElseGet(() -> Actor.unknown(token, keys)));
        }
        @Nullable Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        if (identity == null) {
            return Uni.createFrom().item(unknown(context));
        }
        return identity.map(one ->
                Optional.ofNullable(one).flatMap(known -> Actor.of(known, keys)).orElseGet(() -> unknown(context)));
    }

    private Actor unknown(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return Actor.unknown(header == null ? "" : header.replaceFirst("(?i)^Bearer +", ""), keys);
    }

    private void write(RoutingContext context, Recorded.Kind kind, int status, Actor actor) {
        try {
            String operation = Exchange.operation(context);
            log.write(new SecurityLine(
                    UUID.randomUUID(),
                    clock.instant().toString(),
                    kind,
                    actor.sub(),
                    actor.token(),
                    actor.organisation(),
                    actor.roles(),
                    address(context.request().remoteAddress()),
                    operation.isEmpty() ? context.request().method().name() : operation,
                    Exchange.item(context),
                    status,
                    Exchange.code(context),
                    RequestId.of(context)));
        } catch (RuntimeException e) {
            log.giveBack();
            LOG.error("a line of the security log is lost: {}", e.getClass().getName());
        }
    }

    private static String address(@Nullable SocketAddress address) {
        return address == null || address.host() == null ? "" : address.host();
    }
}
