package org.creditlists.sharing.words;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Names of codes, for those who show entries to people. */
@Path("/words")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class WordsResource {

    private final Words words;
    private final Directory directory;

    WordsResource(Words words, Directory directory) {
        this.words = words;
        this.directory = directory;
    }

    @GET
    @Path("/fields")
    @Operation(summary = "The names of all fields, in Chinese and in English, by code")
    public Map<String, Text> fields() {
        Map<String, Text> names = new LinkedHashMap<>();
        words.fieldCodes().forEach(code -> names.put(code, words.field(code)));
        return names;
    }

    @GET
    @Path("/authorities/{authority}")
    @Operation(summary = "The name of an authority, department or desk; its id where the register has none")
    public Text authority(@PathParam("authority") String authority) {
        return directory.nameOf(new AuthorityId(authority));
    }
}
