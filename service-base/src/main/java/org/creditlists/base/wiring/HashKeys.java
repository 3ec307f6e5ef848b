package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.signedlog.security.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the keys of hashes are the right ones, before anybody looks for a code: with others nobody would be found.
 * Then the rotation runs beside the service until every hash has the current version.
 */
@Singleton
final class HashKeys {

    private static final Logger LOG = LoggerFactory.getLogger(HashKeys.class);
    private static final int AGAIN_SECONDS = 5;

    private final HashRotation rotation;
    private final KeyedHash hash;
    private final SecurityLog security;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hash-rotation").factory());

    private long changed;

    HashKeys(DataSource dataSource, KeyedHash hash, SecurityLog security, Clock clock) {
        this.clock = clock;
        this.rotation = new HashRotation(dataSource, hash);
        this.hash = hash;
        this.security = security;
    }

    void start(@Observes StartupEvent event) {
        rotation.check();
        thread.scheduleWithFixedDelay(this::rotate, 0, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Again while there is something left: a row may have been locked. */
    private void rotate() {
        try {
            long now = rotation.pass();
            changed += now;
            if (now > 0) {
                LOG.info(
                        "{} hashes have now version {} of the keys",
                        changed,
                        hash.current().number());
            }
            if (rotation.isFinished(changed)) {
                if (changed > 0) {
                    LOG.info(
                            "every hash has version {} of the keys: older ones can go",
                            hash.current().number());
                    security.rotated("hash-keys", hash.current().number(), changed, clock.instant());
                }
                thread.shutdown();
            }
        } catch (RuntimeException e) {
            LOG.warn("the rotation of hashes goes on later: {}", e.getClass().getName());
        }
    }
}
