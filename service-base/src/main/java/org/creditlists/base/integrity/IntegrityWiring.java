package org.creditlists.base.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.creditlists.eventstore.EventStoreSettings;
import org.creditlists.runtime.sql.AtStart;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.signedlog.RowCheck;
import org.creditlists.signedlog.event.EventChain;
import org.creditlists.signedlog.event.EventExport;
import org.creditlists.signedlog.event.EventRows;
import org.creditlists.signedlog.rows.RowSums;
import org.creditlists.signedlog.security.SecurityLogVerification;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the seals of the events. */
@ApplicationScoped
public class IntegrityWiring {

    /** What the sums say is compared with the tables elsewhere. */
    private static final RowCheck NO_ROWS = (batch, entries, faults) -> {};

    @Produces
    @Singleton
    EventChain chain(DataSource dataSource, SealKeys keys, Clock clock) {
        var chain = new EventChain(dataSource, keys.signing(), clock);
        // Before anybody appends or verifies.
        AtStart.awaitThat(() -> chain.adopt(dataSource, EventStoreSettings.DEFAULT.lockKey()));
        return chain;
    }

    @Produces
    @Singleton
    AuditedLog events(EventChain chain, SealKeys keys) {
        return new AuditedLog(EventChain.DEFINITION, chain.batches(), keys.signing(), EventRows::open);
    }

    @Produces
    @Singleton
    ListPlace place(TopicAccess access, @ConfigProperty(name = "quarkus.application.name") String service) {
        return new ListPlace(access, service + ".lists");
    }

    @Produces
    @Singleton
    AuditedLog security(SecurityLogVerification log) {
        return new AuditedLog(log.definition(), log.batches(), log.key(), connection -> NO_ROWS, log::removed);
    }

    @Produces
    @Singleton
    RowSums rowSums(
            DataSource dataSource,
            SealKeys keys,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new RowSums(dataSource, keys.signing(), keys.rows(), clock, version);
    }

    @Produces
    @Singleton
    AuditedLog tables(RowSums sums, SealKeys keys) {
        return new AuditedLog(RowSums.DEFINITION, sums.batches(), keys.signing(), connection -> NO_ROWS);
    }

    @Produces
    @Singleton
    EventExport export(DataSource dataSource, EventChain chain) {
        return new EventExport(dataSource, chain.batches());
    }
}
