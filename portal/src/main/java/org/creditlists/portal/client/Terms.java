package org.creditlists.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.portal.client.OtherServices.Owner;

/** Editions of rules that services publish, the latest first. */
@Singleton
public class Terms {

    private final PublicationCache publications;
    private final LegalDay day;

    Terms(PublicationCache publications, LegalDay day) {
        this.publications = publications;
        this.day = day;
    }

    /** The edition in force; missing when it cannot be had. */
    public JsonNode inForce(Owner owner, String path) {
        String today = day.today().toString();
        return first(
                owner,
                path,
                edition -> edition.path("effectiveFrom").asText("9999").compareTo(today) <= 0);
    }

    /** An edition by its name; the one in force when there is none of that name. */
    public JsonNode edition(Owner owner, String path, String name) {
        JsonNode edition =
                first(owner, path, one -> one.path("edition").asText().equals(name));
        return edition.isMissingNode() ? inForce(owner, path) : edition;
    }

    private JsonNode first(Owner owner, String path, Predicate<JsonNode> wanted) {
        for (JsonNode edition : publications.get(owner, path)) {
            if (wanted.test(edition)) {
                return edition;
            }
        }
        return MissingNode.getInstance();
    }
}
