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
     * @param authoriser where the body stands that the authorisation names; unregistered without an authorisation
     */
    record Grant(
            String authority,
            Authority.Power power,
            String field,
            LocalDate from,
            @Nullable LocalDate until,
            Authority.@Nullable Authorisation authorisation,
            Registration authoriser)
            implements RegistryCommand {}

    /** @param lastDay on which it still holds */
    record End(String authority, Authority.Power power, String field, LocalDate lastDay) implements RegistryCommand {}

    record NameLiaison(String authority) implements RegistryCommand {}

    record Close(String authority, LocalDate lastDay) implements RegistryCommand {}
}
