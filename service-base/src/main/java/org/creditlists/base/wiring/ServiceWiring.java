package org.creditlists.base.wiring;

import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.base.caller.Ranks;
import org.creditlists.base.caller.RegisteredBodies;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.base.reading.AppendMeters;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Topics;
import org.creditlists.eventstore.EventStoreSettings;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.listprojection.topics.DossierIntake;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.PayloadConverter;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.sql.AtStart;
import org.creditlists.runtime.topics.BatchHandler;
import org.creditlists.runtime.topics.Intakes;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.runtime.topics.ParkedRetry;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.signedlog.CryptoSettings;
import org.creditlists.signedlog.event.EventChain;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what every service needs. */
@ApplicationScoped
public class ServiceWiring {

    private static final int AUTHORITIES_BATCH = 500;

    /** The clock of the service; tests put their own in its place. */
    @Produces
    @Singleton
    @DefaultBean
    public Clock clock() {
        return Clock.system(WorkingDays.LEGAL_ZONE);
    }

    @Produces
    @Singleton
    public LegalDay legalDay(Clock clock) {
        return new LegalDay(clock);
    }

    @Produces
    @Singleton
    public KeyedHash keyedHash(
            ServiceSettings settings,
            CryptoSettings chosen,
            DataSource dataSource,
            @ConfigProperty(name = "quarkus.application.name") String service)
            throws Exception {
        return new KeyedHash(
                settings.identityKey(),
                settings.identityKeys().orElse(List.of()),
                service,
                settings.hashKeys().orElse(List.of()),
                AtStart.await(() -> HashRotation.codes(dataSource, chosen.crypto())),
                chosen.crypto());
    }

    @Produces
    @Singleton
    public PostgresEventStorageEngine engine(
            DataSource dataSource, ChangeSlot slotFirst, EventChain chain, AppendMeters meters) {
        return new PostgresEventStorageEngine(
                dataSource,
                new PayloadConverter(),
                Decisions.publications(),
                EventStoreSettings.DEFAULT,
                chain,
                meters);
    }

    void close(@Disposes PostgresEventStorageEngine engine) {
        engine.close();
    }

    @Produces
    @Singleton
    public Decisions<CreditEvent> decisions(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(engine, new CreditEventCodec(), clock, authors);
    }

    @Produces
    @Singleton
    public WorkingDays workingDays(ServiceSettings settings) {
        return WorkingDays.published(settings.calendarFiles().orElse(List.of()));
    }

    @Produces
    @Singleton
    public Lists lists(DataSource dataSource, KeyedHash hash) {
        return new Lists(dataSource, hash);
    }

    /** Keys of dossiers, in the database of the data source {@code keys}. */
    @Produces
    @Singleton
    public DataKeys dataKeys(@io.quarkus.agroal.DataSource("keys") DataSource keys) {
        return new DataKeys(keys);
    }

    @Produces
    @Singleton
    public Identities identities(DataSource dataSource, DataKeys keys) {
        return new Identities(dataSource, keys);
    }

    @Produces
    @Singleton
    public EntryTexts entryTexts(DataKeys keys) {
        return new EntryTexts(keys);
    }

    @Produces
    @Singleton
    public DossierIntake dossierIntake(DataKeys keys, ServiceSettings settings) {
        return new DossierIntake(keys, settings.keepsReasons());
    }

    @Produces
    @Singleton
    public ParkedMessages parkedMessages(DataSource dataSource) {
        return new ParkedMessages(dataSource);
    }

    /** One for all consumers: who this service is to the brokers. */
    @Produces
    @Singleton
    public TopicAccess topicAccess(
            ServiceSettings settings, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        return TopicAccess.of(bootstrap, settings.kafka().clientFile());
    }

    /** Everything that this service follows. */
    @Produces
    @Singleton
    public Intakes intakes(
            TopicAccess access,
            ParkedMessages parked,
            IntakeMeters meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        return new Intakes(access, parked, service, meters::add);
    }

    @Produces
    @Singleton
    public ParkedRetry parkedRetry(TopicAccess access, Intakes intakes, ParkedMessages parked) {
        return new ParkedRetry(access, intakes, parked, Topics.COMPACTED::contains);
    }

    @Produces
    @Singleton
    public Idempotency idempotency(DataSource dataSource) {
        return new Idempotency(dataSource);
    }

    /** The bodies as this service follows them; where the registry is kept, they are those of the registry. */
    @Produces
    @Singleton
    @DefaultBean
    public RegisteredBodies registeredBodies(FollowedBodies followed) {
        return followed;
    }

    /** Any rank, where no powers depend on it. */
    @Produces
    @Singleton
    @DefaultBean
    public Ranks ranks() {
        return (organisation, rank) -> true;
    }

    void start(
            @Observes StartupEvent event,
            DataSource dataSource,
            ChangeSlot slotFirst,
            FollowedBodies bodies,
            KeyedHash hash,
            DossierIntake dossiers,
            @All List<ListListener> listeners,
            Intakes intakes,
            ServiceSettings settings) {
        var intake = new ListFollower(dataSource, hash, dossiers, listeners);
        for (int i = 0; i < settings.intakeConsumers(); i++) {
            intakes.follow("lists", ListFollower.TOPICS, settings.intakeBatch(), intake);
        }
        if (settings.followsAuthorities()) {
            BatchHandler authorityIntake = Directory.intake(dataSource);
            intakes.follow("authorities", List.of(Topics.AUTHORITIES), AUTHORITIES_BATCH, batch -> {
                authorityIntake.handle(batch);
                bodies.refresh();
            });
        }
    }

    void stop(@Observes ShutdownEvent event, Intakes intakes) {
        intakes.close();
    }
}
