package org.creditlists.portal.client;

import jakarta.inject.Singleton;
import java.util.Map;
import org.creditlists.contracts.list.Text;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Names of fields and authorities, as the sharing service publishes them; a code stands for a name that is unknown. */
@Singleton
public class Names {

    private final PublicationCache<Map<String, Text>> fields = new PublicationCache<>();
    private final PublicationCache<Text> authorities = new PublicationCache<>();
    private final Words words;

    Names(@RestClient Words words) {
        this.words = words;
    }

    public Text field(String code) {
        return fields.get("fields", words::fields).orElse(Map.of()).getOrDefault(code, new Text(code, code));
    }

    public Text authority(String id) {
        Text unknown = new Text(id, id);
        return id.matches("[A-Za-z0-9-]+")
                ? authorities.get(id, () -> words.authority(id)).orElse(unknown)
                : unknown;
    }
}
