package org.creditlists.portal.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The empty forms of layouts, which designation-service makes for everybody. */
@RegisterRestClient(configKey = "designation")
@RegisterClientHeaders(ReaderHeaders.class)
@Path("/layouts")
public interface LayoutTemplates {

    /** XLSX, of layouts of lists. */
    @GET
    @Path("/{layout}/template")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    byte[] workbook(@PathParam("layout") String layout);

    /** CSV in UTF-8. */
    @GET
    @Path("/{layout}/template")
    @Produces("text/csv")
    byte[] table(@PathParam("layout") String layout);
}
