package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.hash.NewerKeys;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.AtStart;
import org.creditlists.signedlog.security.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the keys of hashes are the right ones, before anybody looks for a code: with others nobody would be found.
 * While another process writes a later version than this one has, lookups are refused until it is started with it. The
 * rotation runs beside the service until every hash has the current version.
 */
@Singleton
final class HashKeys {

    private static final Logger LOG = LoggerFactory.getLogger(HashKeys.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int FIRST = 1;

    private final HashRotation rotation;
    private final KeyedHash hash;
    private final SecurityLog security;
    private final Clock clock;
    private final NewerKeys newer;
    private @Nullable Repeated passes;
    private @Nullable Repeated looks;
    private long changed;

    HashKeys(DataSource dataSource, KeyedHash hash, SecurityLog security, Clock clock) {
        this.clock = clock;
        this.rotation = new HashRotation(dataSource, hash);
        this.newer = new NewerKeys(dataSource, hash);
        this.hash = hash;
        this.security = security;
    }

    /** First of all: nobody writes a hash of a version that others may not know yet. */
    void start(@Observes @Priority(FIRST) StartupEvent event) throws Exception {
        if (AtStart.await(rotation::check)) {
            LOG.info("version {} of the keys is new here", hash.current().number());
            LockSupport.parkNanos(NewerKeys.NOTICE.toNanos());
        }
        hash.askBeforeLooking(newer);
        looks = Repeated.start("hash-keys", NewerKeys.EVERY, this::look);
        passes = Repeated.start("hash-rotation", AGAIN, this::rotate);
    }

    /** Another process that was started with older keys may have forgotten the version of this one. */
    private void look() {
        rotation.rememberAgain();
        newer.look();
    }

    void stop(@Observes ShutdownEvent event) {
        end();
        if (looks != null) {
            looks.close();
        }
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
