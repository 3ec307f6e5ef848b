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

/** Requests to restoration-service with the token of the caller. */
@RegisterRestClient(configKey = "restoration")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/restorations")
public interface Restoration {

    /**
     * @param conditions of the standard, for the authority to find met
     * @param commitment code of the text that was signed; absent when none was
     */
    record Application(
            UUID caseId,
            String list,
            String field,
            Text authority,
            String edition,
            Text route,
            List<Named> conditions,
            Named state,
            @Nullable LocalDate deadline,
            boolean overdue,
            @Nullable String statement,
            @Nullable String commitment,
            List<EvidenceFile> evidence,
            List<Named> next)
            implements CaseView {

        @Override
        public Text about() {
            return route;
        }
    }

    /** Open applications of the caller's authority. */
    @GET
    RestResponse<List<Application>> queue(@QueryParam("after") @Nullable String after);

    @GET
    @Path("mine")
    List<Application> mine();

    @GET
    @Path("{case}")
    Application one(@PathParam("case") UUID id);

    /** @param evidence files that were stored before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            UUID entry,
            @Nullable String route,
            @Nullable String statement,
            @Nullable String commitment,
            List<UUID> evidence) {}

    @POST
    void request(Request application);

    @POST
    @Path("{case}/withdrawal")
    void withdraw(@PathParam("case") UUID id, Act act);

    @POST
    @Path("{case}/acceptance")
    void accept(@PathParam("case") UUID id, Act act);

    /**
     * @param confirmed codes of the conditions, to grant it
     * @param nextTryFrom to refuse it, as it was typed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verdict(
            String outcome,
            @Nullable List<String> confirmed,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable String nextTryFrom) {

        public static Verdict granted(List<String> confirmed) {
            return new Verdict("GRANTED", confirmed, null, null, null);
        }

        public static Verdict refused(
                @Nullable String reason, @Nullable String explanation, @Nullable String nextTryFrom) {
            return new Verdict("REFUSED", null, reason, explanation, nextTryFrom);
        }
    }

    @POST
    @Path("{case}/decision")
    void decide(@PathParam("case") UUID id, Verdict verdict);

    /** A file that no application uses. */
    @DELETE
    @Path("evidence/{evidence}")
    void deleteEvidence(@PathParam("evidence") UUID file);
}
