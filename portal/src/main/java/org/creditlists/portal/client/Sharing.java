package org.creditlists.portal.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.Text;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What sharing-service publishes for everybody. A refusal of the service is a {@link RefusedException} here. */
@RegisterRestClient(configKey = "sharing")
@RegisterClientHeaders(ReaderHeaders.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/")
public interface Sharing {

    /** @param list a kind of list */
    record Total(String list, int entries) {}

    @GET
    @Path("public/figures/totals")
    List<Total> totals();

    /** @param term a whole name or code */
    record Search(String term) {}

    /** @param mistyped whether nothing was found and the code has a wrong check character */
    record Found(List<PublishedEntry> entries, List<PublishedRecord> records, boolean more, boolean mistyped) {

        /** Whether a part of a code is left out. */
        public boolean masked() {
            return entries.stream().anyMatch(PublishedEntry::masked)
                    || records.stream().anyMatch(PublishedRecord::masked);
        }
    }

    @POST
    @Path("public/searches")
    RestResponse<Found> search(Search search);

    /** A field that a list can be read by. */
    record Field(String code, Text name) {}

    /** @param startAgain whether the place asked for is in the list no more */
    record ListPage(
            String list,
            String field,
            @Nullable String province,
            List<Field> fields,
            List<PublishedEntry> entries,
            @Nullable UUID next,
            boolean startAgain) {}

    @GET
    @Path("public/lists")
    ListPage list(
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("province") @Nullable String province,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("public/entries/{entry}")
    PublishedEntry entry(@PathParam("entry") String entry);

    /** @param figures one for each list */
    record Row(String code, Text name, List<Integer> figures) {}

    /** Entries in force at the end of a month, one figure for each list. */
    record Month(String month, List<Long> inForce) {}

    /** How good what an authority sent is. */
    record Quality(Text name, long entries, long nonconforming, long corrected, long wrong) {}

    /** Counts without a name. */
    record Figures(
            List<Row> byField, List<Row> byProvince, List<Row> byAuthority, List<Month> trend, List<Quality> quality) {}

    @GET
    @Path("public/figures")
    Figures figures();

    /** What is not on the topics of a service. */
    record Missing(Instant since, long count) {}

    /**
     * @param upTo absent while nothing came from it
     * @param missing absent while nothing is missing
     */
    record Source(
            String source,
            @Nullable Instant upTo,
            boolean late,
            @Nullable Missing missing) {}

    /** What is past its deadline at an authority. */
    record Overdue(Text name, int cases, int orders) {}

    /** How an authority keeps the seven working days. */
    record Lateness(Text name, long onTime, long late, long waiting, int worst) {}

    /** How current the collection is. */
    record Status(
            boolean filled,
            long parked,
            Instant at,
            long offset,
            long entries,
            List<Source> sources,
            List<Overdue> overdue,
            List<Lateness> lateness) {}

    @GET
    @Path("public/status")
    Status status();

    /** An entry that explains a warning. */
    record Reason(UUID entry, Text fieldName) {}

    /** @param code absent for an individual */
    record Warning(String name, @Nullable String code, LocalDate raisedOn, List<Reason> reasons) {}

    @GET
    @Path("warnings")
    RestResponse<List<Warning>> warnings(@QueryParam("before") @Nullable String before);

    /** Called for every answer that is an error. */
    @io.quarkus.rest.client.reactive.ClientExceptionMapper
    static RuntimeException refused(Response answer) {
        return ServiceRefusals.of(answer).orElseGet(() -> new ClientWebApplicationException(answer));
    }
}
