package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.jspecify.annotations.Nullable;

/** What can be asked of the registry. */
public sealed interface RegistryCommand {

    AuthorityId authority();

    record Register(
            AuthorityId authority, Authority.BodyKind kind, AuthorityLevel level, String region, String zh, String en)
            implements RegistryCommand {}

    record Rename(AuthorityId authority, String zh, String en) implements RegistryCommand {}

    /**
     * @param authorisation of an association
     * @param authoriser where the body stands that the authorisation names; unregistered without an authorisation
     */
    record Grant(
            AuthorityId authority,
            Authority.Power power,
            FieldCode field,
            LocalDate from,
            @Nullable LocalDate until,
            Authority.@Nullable Authorisation authorisation,
            Registration authoriser)
            implements RegistryCommand {}

    /** @param lastDay on which it still holds */
    record End(AuthorityId authority, Authority.Power power, FieldCode field, LocalDate lastDay)
            implements RegistryCommand {}

    record NameLiaison(AuthorityId authority) implements RegistryCommand {}

    record Close(AuthorityId authority, LocalDate lastDay) implements RegistryCommand {}
}
