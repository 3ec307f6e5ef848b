package org.creditlists.sharing.feed;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditlists.base.caller.RegisteredBodies;
import org.creditlists.base.caller.RegisteredBody;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.sharing.power.Powers;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.web.identity.Caller;

/** Says how much of the list a caller is given. */
@Singleton
class Scopes {

    private static final Scope WHOLE = new Scope("", List.of(), List.of(), Regions.NATION, null);

    private final Powers powers;
    private final RegisteredBodies bodies;
    private final Caller caller;
    private final LegalDay day;

    Scopes(Powers powers, RegisteredBodies bodies, Caller caller, LegalDay day) {
        this.powers = powers;
        this.bodies = bodies;
        this.caller = caller;
        this.day = day;
    }

    /** Of whoever copies: by rank, and by the region for which the own body is registered. */
    Scope ofCopier() {
        Caller.Who who = caller.who();
        Powers.Power power = powers.of(who.rank(), who.organisation(), who.id(), day.today())
                .orElseThrow()
                .general();
        Map<String, RegisteredBody> all = bodies.all();
        // Who is not registered, and whose rank is none, does not come here.
        RegisteredBody own = Objects.requireNonNull(all.get(who.organisation()), "a body is not registered");
        return new Scope(
                power.name(),
                power.covered().stream().map(Category::toString).sorted().toList(),
                power.notCovered(),
                own.region(),
                own.region().equals(Regions.NATION) ? null : within(all, own.region()));
    }

    /** Of whoever compares: who copies has a part, who follows the topic has all. */
    Scope ofReader() {
        return caller.hasRole(Roles.LIAISON) || caller.hasRole(Roles.PLATFORM) ? ofCopier() : WHOLE;
    }

    /** Bodies of a region, closed ones included: what they decided is still there. */
    private static List<String> within(Map<String, RegisteredBody> all, String region) {
        return all.entrySet().stream()
                .filter(body -> Regions.isWithin(body.getValue().region(), region))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
