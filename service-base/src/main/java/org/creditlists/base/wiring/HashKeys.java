package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.AtStart;
import org.creditlists.signedlog.security.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the keys of hashes are the right ones, before anybody looks for a code: with others nobody would be found.
 * Then the rotation runs beside the service until every hash has the current version.
 */
@Singleton
final class HashKeys {

    private static final Logger LOG = LoggerFactory.getLogger(HashKeys.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final HashRotation rotation;
    private final KeyedHash hash;
    private final SecurityLog security;
    private final Clock clock;
    private @Nullable Repeated passes;
    private long changed;

    HashKeys(DataSource dataSource, KeyedHash hash, SecurityLog security, Clock clock) {
        this.clock = clock;
        this.rotation = new HashRotation(dataSource, hash);
        this.hash = hash;
        this.security = security;
    }

    void start(@Observes StartupEvent event) {
        AtStart.awaitThat(rotation::check);
        passes = Repeated.start("hash-rotation", AGAIN, this::rotate);
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    private void end() {
        if (passes != null) {
            passes.close();
        }
    }

    /** Again while there is something left: a row may have been locked. */
    private void rotate() {
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
            end();
        }
    }
}
