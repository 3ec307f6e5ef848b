package org.creditlists.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.portal.client.OtherServices.Owner;

/** Editions of rules that services publish. */
@Singleton
public class Terms {

    private final OtherServices services;
    private final LegalDay day;

    Terms(OtherServices services, LegalDay day) {
        this.services = services;
        this.day = day;
    }

    /** The edition in force; missing when it cannot be had. */
    public JsonNode inForce(Owner owner, String path) {
        return services.inForce(owner, path, day.today());
    }

    /** An edition by its name; the one in force when there is none of that name. */
    public JsonNode edition(Owner owner, String path, String name) {
        JsonNode edition = services.edition(owner, path, name);
        return edition.isMissingNode() ? inForce(owner, path) : edition;
    }
}
