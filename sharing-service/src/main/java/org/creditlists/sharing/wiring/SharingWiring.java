package org.creditlists.sharing.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.base.caller.Ranks;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutCheck;
import org.creditlists.contracts.layout.LayoutMembers;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.PrivateEventCodec;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.topics.Intakes;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.duty.OrderFollower;
import org.creditlists.sharing.power.Powers;
import org.creditlists.sharing.power.domain.ApplicationEvent;
import org.creditlists.sharing.power.domain.PowersEdition;
import org.creditlists.sharing.publicity.domain.PublicityTerms;
import org.creditlists.sharing.review.domain.ReviewEvent;
import org.creditlists.sharing.words.Words;
import org.creditlists.signedlog.CryptoSettings;

/** Makes what this service needs besides what all of them have. */
@ApplicationScoped
public class SharingWiring {

    private static final int ORDERS_BATCH = 2_000;

    private static final List<String> STANDARDS = List.of("/policy/standards-1.yaml", "/policy/standards-2.yaml");

    @Produces
    @Singleton
    EntryCollection collection(NameKeys names) {
        return new EntryCollection(names);
    }

    @Produces
    @Singleton
    Duties duties() {
        return new Duties();
    }

    /** Signs receipts of inquiries. */
    @Produces
    @Singleton
    SigningKey receiptKey(SharingSettings settings, CryptoSettings chosen) {
        SharingSettings.Receipt receipt = settings.receipt();
        return new SigningKey(
                receipt.privateKey(),
                receipt.publicKey(),
                receipt.olderPublicKeys().orElse(List.of()),
                chosen.crypto());
    }

    @Produces
    @Singleton
    Editions<PowersEdition> powers(SharingSettings settings) {
        return Editions.read(
                List.of("/policy/powers-1.yaml"),
                settings.policy().powersFiles().orElse(List.of()),
                PowersEdition.class,
                PowersEdition::edition,
                PowersEdition::effectiveFrom);
    }

    /** Ranks are those of the edition of powers that is in force. */
    @Produces
    @Singleton
    Ranks ranks(Powers powers, LegalDay day) {
        return (organisation, rank) -> powers.isRank(organisation, rank, day.today());
    }

    @Produces
    @Singleton
    Editions<MeasuresEdition> measures(SharingSettings settings) {
        return Editions.read(
                MeasuresEdition.SHIPPED,
                settings.policy().measuresFiles().orElse(List.of()),
                MeasuresEdition.class,
                MeasuresEdition::complete,
                MeasuresEdition::edition,
                MeasuresEdition::effectiveFrom);
    }

    @Produces
    @Singleton
    Editions<PublicityTerms> publicity(SharingSettings settings) {
        return Editions.read(
                List.of("/policy/publicity-1.yaml"),
                settings.policy().publicityFiles().orElse(List.of()),
                PublicityTerms.class,
                PublicityTerms::edition,
                PublicityTerms::effectiveFrom);
    }

    /**
     * Of licences and penalties, with an installation's own; designation-service checks and publishes all of them.
     *
     * @throws IllegalStateException when one of them cannot be read by
     */
    @Produces
    @Singleton
    Layouts layouts(SharingSettings settings) {
        List<Layout> all = new ArrayList<>();
        Layouts.SHIPPED.forEach(layout -> all.add(PolicyEdition.read(layout, Layout.class)));
        settings.policy()
                .layoutsFiles()
                .orElse(List.of())
                .forEach(file -> all.add(PolicyEdition.read(file, Layout.class)));
        all.removeIf(layout -> layout.use() != Layout.Use.PUBLICITY);
        return checked(all);
    }

    static Layouts checked(List<Layout> all) {
        all.forEach(layout -> LayoutCheck.of(layout, LayoutMembers.PUBLICITY).ifPresent(fault -> {
            throw new IllegalStateException("the layout " + layout.layout() + ": " + fault);
        }));
        return new Layouts(all);
    }

    /** Asks for the layouts, so that a wrong one stops the start instead of every call that needs them. */
    void check(@Observes StartupEvent event, Layouts layouts, LegalDay day) {
        layouts.inForce(day.today());
    }

    @Produces
    @Singleton
    Words words(SharingSettings settings) {
        List<JsonNode> editions = new ArrayList<>();
        STANDARDS.forEach(name -> editions.add(PolicyEdition.read(name, JsonNode.class)));
        settings.policy()
                .standardsFiles()
                .orElse(List.of())
                .forEach(file -> editions.add(PolicyEdition.read(file, JsonNode.class)));
        return new Words(editions);
    }

    @Produces
    @Singleton
    Decisions<ApplicationEvent> applications(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(ApplicationEvent.NAMES, "inquiry-application", event -> event.id()
                        .toString()),
                clock,
                authors);
    }

    @Produces
    @Singleton
    Decisions<ReviewEvent> reviews(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(ReviewEvent.NAMES, ReviewEvent.ENTRY, event -> event.entry()
                        .toString()),
                clock,
                authors);
    }

    void start(@Observes StartupEvent event, DataSource dataSource, CollectionFollower follower, Intakes intakes) {
        var handler = new OrderFollower(dataSource, follower::wake);
        intakes.follow("orders", List.of(Topics.MEASURES), ORDERS_BATCH, handler);
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry, EntryCollection collection) {
        registry.gauge("credit.collection.entries", collection, EntryCollection::size);
        registry.gauge("credit.collection.offset", collection, EntryCollection::offset);
        registry.gauge("credit.collection.bytes", collection, EntryCollection::bytes);
    }
}
