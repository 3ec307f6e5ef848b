package org.creditlists.portal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.Text;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests to objection-service with the token of the caller. */
@RegisterRestClient(configKey = "objection")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/objections")
public interface Objection {

    record Case(
            UUID caseId,
            String list,
            String field,
            Text authority,
            String edition,
            Text ground,
            Named state,
            @Nullable LocalDate deadline,
            boolean overdue,
            @Nullable String statement,
            List<EvidenceFile> evidence,
            List<Named> next)
            implements CaseView {

        @Override
        public Text about() {
            return ground;
        }
    }

    /** Open cases of the caller's authority. */
    @GET
    RestResponse<List<Case>> queue(@QueryParam("after") @Nullable String after);

    @GET
    @Path("mine")
    List<Case> mine();

    @GET
    @Path("{case}")
    Case one(@PathParam("case") UUID id);

    /** @param evidence files that were stored before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Raised(
            UUID entry, @Nullable String ground, @Nullable String statement, List<UUID> evidence) {}

    @POST
    void raise(Raised objection);

    @POST
    @Path("{case}/retraction")
    void retract(@PathParam("case") UUID id, Act act);

    /** @param corrected whether the entry was corrected already; null where that was not said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verdict(
            String outcome,
            @Nullable String remedy,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable Boolean corrected) {}

    @POST
    @Path("{case}/decision")
    void decide(@PathParam("case") UUID id, Verdict verdict);

    /** A file that no case uses. */
    @DELETE
    @Path("evidence/{evidence}")
    void deleteEvidence(@PathParam("evidence") UUID file);
}
