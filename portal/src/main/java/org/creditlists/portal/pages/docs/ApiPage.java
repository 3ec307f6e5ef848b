package org.creditlists.portal.pages.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.pages.docs.api.ApiDocuments;
import org.creditlists.portal.pages.docs.api.ApiOperation;
import org.creditlists.portal.pages.docs.api.ApiService;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The reference of the interface: the services, one with its operations, and a page for each operation. */
@Path("/docs/api")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class ApiPage {

    private final ApiDocuments documents;
    private final DocsAnswers answers;

    ApiPage(ApiDocuments documents, DocsAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "docs")
    static class Templates {
        static native TemplateInstance apis(List<ApiService> services, ApiOperation.Shape problem);

        static native TemplateInstance api(ApiService service);

        static native TemplateInstance operation(ApiOperation operation);
    }

    @GET
    @Operation(hidden = true)
    public Response services(@Context Request request) {
        return answers.of(request, Templates.apis(documents.all(), documents.problem()));
    }

    @GET
    @Path("/{service}")
    @Operation(hidden = true)
    public Response service(@PathParam("service") String service, @Context Request request) {
        return answers.of(request, Templates.api(documents.find(service).orElseThrow(NotFoundException::new)));
    }

    @GET
    @Path("/{service}/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response document(@PathParam("service") String service, @Context Request request) {
        return answers.of(
                request, documents.document(service).orElseThrow(NotFoundException::new), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/{service}/{operation}")
    @Operation(hidden = true)
    public Response operation(
            @PathParam("service") String service, @PathParam("operation") String operation, @Context Request request) {
        return answers.of(
                request,
                Templates.operation(documents
                        .find(service)
                        .flatMap(one -> one.operation(operation))
                        .orElseThrow(NotFoundException::new)));
    }
}
