package org.creditlists.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.OtherServices.Owner;

/** Names of fields and authorities, as the sharing service publishes them; a code stands for a name that is unknown. */
@Singleton
public class Names {

    private final PublicationCache publications;

    Names(PublicationCache publications) {
        this.publications = publications;
    }

    public Text field(String code) {
        return name(publications.get(Owner.SHARING, "/words/fields").path(code), code);
    }

    public Text authority(String id) {
        return id.matches("[A-Za-z0-9-]+")
                ? name(publications.get(Owner.SHARING, "/words/authorities/" + id), id)
                : new Text(id, id);
    }

    private static Text name(JsonNode name, String code) {
        return new Text(name.path("zh").asText(code), name.path("en").asText(code));
    }
}
