package org.creditlists.base.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.eventstore.EventStoreSettings;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.event.EventChain;
import org.creditlists.signedlog.event.EventExport;
import org.creditlists.signedlog.event.EventRows;

/** Makes the seals of the events. */
@ApplicationScoped
public class IntegrityWiring {

    private static SigningKey key(SealSettings settings) {
        return new SigningKey(
                settings.privateKey(),
                settings.publicKey(),
                settings.olderPublicKeys().orElse(List.of()));
    }

    @Produces
    @Singleton
    EventChain chain(DataSource dataSource, SealSettings settings, Clock clock) {
        var chain = new EventChain(dataSource, key(settings), clock);
        // Before anybody appends or verifies.
        chain.adopt(dataSource, EventStoreSettings.DEFAULT.lockKey());
        return chain;
    }

    @Produces
    @Singleton
    AuditedLog events(EventChain chain, SealSettings settings) {
        return new AuditedLog(EventChain.DEFINITION, chain.batches(), key(settings), EventRows::open);
    }

    @Produces
    @Singleton
    EventExport export(DataSource dataSource, EventChain chain) {
        return new EventExport(dataSource, chain.batches());
    }
}
