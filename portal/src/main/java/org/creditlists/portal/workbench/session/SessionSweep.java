package org.creditlists.portal.workbench.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes expired sessions now and then. */
@Singleton
class SessionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);

    void start(@Observes StartupEvent event, Vertx vertx, Sessions sessions, SessionSettings settings) {
        vertx.setPeriodic(settings.sweepEvery().toMillis(), timer -> vertx.executeBlocking(sessions::sweep, false)
                .onFailure(e -> LOG.warn("expired sessions could not be removed", e)));
    }
}
