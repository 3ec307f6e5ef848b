package org.creditlists.casehandling.timeline;

import java.util.List;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case.
 *
 * @param role of the platform's roles, or {@code system} for what happens by itself
 * @param organisation for whom, null for a person about itself and for the system
 * @param person id at the issuer of the token, null for the subject, about whom nothing personal is kept here
 */
public record Actor(
        String role,
        @Nullable String organisation,
        @Nullable String person) {

    /** What follows from the calendar or from another service. */
    public static final Actor SYSTEM = new Actor("system", null, null);
    /** Whoever brought the case. */
    public static final Actor APPLICANT = new Actor(Roles.SUBJECT, null, null);

    /** @param roles that permit the act, the first that the caller has counts */
    public static Actor of(Caller caller, List<String> roles) {
        String role = roles.stream().filter(caller::hasRole).findFirst().orElseThrow();
        return role.equals(Roles.SUBJECT) ? APPLICANT : new Actor(role, caller.organisation(), caller.id());
    }
}
