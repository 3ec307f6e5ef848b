package org.creditlists.sharing.power.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What happened to a special application. */
public sealed interface ApplicationEvent {

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends ApplicationEvent>> NAMES = Map.of(
            "org.creditlists.inquiry-applied-for", Requested.class,
            "org.creditlists.inquiry-application-decided", Decided.class,
            "org.creditlists.inquiry-power-given-back", GivenBack.class);

    UUID id();

    record Requested(SpecialApplication application) implements ApplicationEvent {

        @Override
        public UUID id() {
            return application.id();
        }
    }

    /** @param by id of the second person */
    record Decided(UUID id, boolean granted, String by, LocalDate on) implements ApplicationEvent {}

    record GivenBack(UUID id, String by, LocalDate on) implements ApplicationEvent {}
}
