package org.creditlists.designation.entry;

import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.web.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * For whom a request speaks.
 *
 * @param id the caller at its issuer
 * @param organisation the authority or the platform
 * @param region of a platform
 * @param platform whether it may speak for the authorities of its region
 */
public record Sender(
        String id, String organisation, @Nullable String region, boolean platform) {

    public static Sender of(Caller caller) {
        return new Sender(
                caller.id(), caller.organisation(), caller.region().orElse(null), caller.hasRole(Roles.PLATFORM));
    }

    public boolean maySpeakFor(Authority authority) {
        return organisation.equals(authority.id().value()) || platform && region != null && authority.isIn(region);
    }
}
