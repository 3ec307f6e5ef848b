package org.creditlists.portal.client;

import jakarta.inject.Singleton;
import org.creditlists.contracts.calendar.LegalDay;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Editions of the rules by which cases are decided. */
@Singleton
public class Terms {

    private final Editions<ObjectionRules.Terms> objections;
    private final Editions<RestorationRules.Terms> restorations;

    Terms(@RestClient ObjectionRules objections, @RestClient RestorationRules restorations, LegalDay day) {
        this.objections = new Editions<>(objections::terms, day);
        this.restorations = new Editions<>(restorations::terms, day);
    }

    public Editions<ObjectionRules.Terms> objections() {
        return objections;
    }

    public Editions<RestorationRules.Terms> restorations() {
        return restorations;
    }
}
