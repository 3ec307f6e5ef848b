package org.creditlists.designation.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutCheck;
import org.creditlists.contracts.layout.LayoutMembers;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.designation.countersigning.domain.CountersigningEvent;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.push.HeaderTable;
import org.creditlists.designation.push.PushSettings;
import org.creditlists.designation.registry.domain.RegistryEvent;
import org.creditlists.designation.standard.domain.HonoursEdition;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.designation.standard.domain.StandardsEdition;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.PrivateEventCodec;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.policy.PolicyEdition;

/** Makes what this service needs besides what all of them have. */
public final class DesignationWiring {

    private static final List<String> EDITIONS = List.of("/policy/standards-1.yaml", "/policy/standards-2.yaml");
    private static final String HONOURS = "/policy/honours-1.yaml";

    /** With an installation's own editions: rules change without a release. */
    @Produces
    @Singleton
    Standards standards(PolicySettings settings) {
        List<StandardsEdition> editions = new ArrayList<>();
        EDITIONS.forEach(edition -> editions.add(PolicyEdition.read(edition, StandardsEdition.class)));
        settings.standardsFiles()
                .ifPresent(
                        files -> files.forEach(file -> editions.add(PolicyEdition.read(file, StandardsEdition.class))));
        return new Standards(editions);
    }

    @Produces
    @Singleton
    HonoursEdition honours() {
        return PolicyEdition.read(HONOURS, HonoursEdition.class);
    }

    @Produces
    @Singleton
    Editions<MeasuresEdition> measures(PolicySettings settings) {
        return Editions.read(
                MeasuresEdition.SHIPPED,
                settings.measuresFiles().orElse(List.of()),
                MeasuresEdition.class,
                MeasuresEdition::complete,
                MeasuresEdition::edition,
                MeasuresEdition::effectiveFrom);
    }

    @Produces
    @Singleton
    Decisions<RegistryEvent> registryDecisions(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(RegistryEvent.NAMES, RegistryEvent.AUTHORITY, event -> event.authority()
                        .value()),
                clock,
                authors);
    }

    @Produces
    @Singleton
    Decisions<CountersigningEvent> countersigningDecisions(
            PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(CountersigningEvent.NAMES, CountersigningEvent.TAG, event -> event.entry()
                        .toString()),
                clock,
                authors);
    }

    /**
     * With an installation's own.
     *
     * @throws IllegalStateException when one of them cannot be read by
     */
    @Produces
    @Singleton
    Layouts layouts(PolicySettings settings) {
        List<Layout> all = new ArrayList<>();
        Layouts.SHIPPED.forEach(layout -> all.add(PolicyEdition.read(layout, Layout.class)));
        settings.layoutsFiles()
                .ifPresent(files -> files.forEach(file -> all.add(PolicyEdition.read(file, Layout.class))));
        all.forEach(layout -> LayoutCheck.of(
                        layout,
                        layout.use() == Layout.Use.LISTS ? Set.copyOf(SubmissionFields.ALL) : LayoutMembers.PUBLICITY)
                .ifPresent(fault -> {
                    throw new IllegalStateException("the layout " + layout.layout() + ": " + fault);
                }));
        return new Layouts(all);
    }

    /** Of the general layout, with an installation's own names. */
    @Produces
    @Singleton
    HeaderTable headers(Layouts layouts, PushSettings settings, LegalDay day) {
        HeaderTable table =
                HeaderTable.of(layouts.named(Layouts.GENERAL, day.today()).orElseThrow());
        return settings.headersFile()
                .map(file -> table.with(PolicyEdition.read(file, HeaderTable.class)))
                .orElse(table);
    }
}
