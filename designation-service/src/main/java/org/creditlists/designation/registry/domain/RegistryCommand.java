package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.jspecify.annotations.Nullable;

/** What can be asked of the registry. */
public sealed interface RegistryCommand {

    String authority();

    record Register(
            String authority, Authority.BodyKind kind, AuthorityLevel level, String region, String zh, String en)
            implements RegistryCommand {}

    record Rename(String authority, String zh, String en) implements RegistryCommand {}

    /**
     * @param authorisation of an association
     * @param authoriser the body that the authorisation names, null when it is not registered
     */
    record Grant(
            String authority,
            Authority.Power power,
            String field,
            LocalDate from,
            @Nullable LocalDate until,
            Authority.@Nullable Authorisation authorisation,
            @Nullable Authority authoriser)
            implements RegistryCommand {}

    /** @param lastDay on which it still holds */
    record End(String authority, Authority.Power power, String field, LocalDate lastDay) implements RegistryCommand {}

    record NameLiaison(String authority) implements RegistryCommand {}

    record Close(String authority, LocalDate lastDay) implements RegistryCommand {}
}
