package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import java.util.Map;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a body of the registry. Nothing personal: who the liaison is stands in a row that can be deleted.
 */
public sealed interface RegistryEvent {

    /** The tag that bounds decisions about a body. */
    String AUTHORITY = "authority";

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends RegistryEvent>> NAMES = Map.of(
            "org.creditlists.authority-registered", Registered.class,
            "org.creditlists.authority-renamed", Renamed.class,
            "org.creditlists.mandate-granted", MandateGranted.class,
            "org.creditlists.mandate-ended", MandateEnded.class,
            "org.creditlists.liaison-named", LiaisonNamed.class,
            "org.creditlists.authority-closed", Closed.class);

    /** The name under which an event is stored. */
    static String nameOf(RegistryEvent event) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Id of the body. */
    AuthorityId authority();

    record Registered(
            AuthorityId authority, Authority.BodyKind kind, AuthorityLevel level, String region, String zh, String en)
            implements RegistryEvent {}

    record Renamed(AuthorityId authority, String zh, String en) implements RegistryEvent {}

    /** @param persons who decided it together; null where the policy asks for one person only */
    record MandateGranted(
            AuthorityId authority,
            Authority.Power power,
            FieldCode field,
            LocalDate from,
            @Nullable LocalDate until,
            Authority.@Nullable Authorisation authorisation,
            @Nullable TwoPersons persons)
            implements RegistryEvent {}

    /** @param lastDay on which it still holds */
    record MandateEnded(AuthorityId authority, Authority.Power power, FieldCode field, LocalDate lastDay)
            implements RegistryEvent {}

    record LiaisonNamed(AuthorityId authority) implements RegistryEvent {}

    /** @param persons who decided it together; null where the policy asks for one person only */
    record Closed(
            AuthorityId authority,
            LocalDate lastDay,
            @Nullable TwoPersons persons) implements RegistryEvent {}
}
