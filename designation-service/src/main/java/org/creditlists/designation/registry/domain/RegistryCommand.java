package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import org.creditlists.contracts.decision.TwoPersons;
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
     * @param persons who decide it together; null where the policy asks for one person only
     */
    record Grant(
            AuthorityId authority,
            Authority.Power power,
            FieldCode field,
            LocalDate from,
            @Nullable LocalDate until,
            Authority.@Nullable Authorisation authorisation,
            Registration authoriser,
            @Nullable TwoPersons persons)
            implements RegistryCommand {

        /** With what is known of the body that authorises. */
        public Grant by(Registration other) {
            return new Grant(authority, power, field, from, until, authorisation, other, persons);
        }
    }

    /** @param lastDay on which it still holds */
    record End(AuthorityId authority, Authority.Power power, FieldCode field, LocalDate lastDay)
            implements RegistryCommand {}

    record NameLiaison(AuthorityId authority) implements RegistryCommand {}

    /** @param persons who decide it together; null where the policy asks for one person only */
    record Close(
            AuthorityId authority,
            LocalDate lastDay,
            @Nullable TwoPersons persons) implements RegistryCommand {}
}
