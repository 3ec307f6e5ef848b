package org.creditlists.portal.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.creditlists.contracts.list.Text;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The names of codes, which sharing-service tells anybody: without a token. */
@RegisterRestClient(configKey = "sharing")
@RegisterClientHeaders(ReaderHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("/words")
public interface Words {

    /** By code. */
    @GET
    @Path("fields")
    Map<String, Text> fields();

    @GET
    @Path("authorities/{authority}")
    Text authority(@PathParam("authority") String id);
}
