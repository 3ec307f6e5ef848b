package org.creditlists.portal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.Text;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Requests to sharing-service with the token of the caller; {@link Sharing} has those without. */
@RegisterRestClient(configKey = "sharing")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/")
public interface SharingForCallers {

    /** A field that is empty is left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record InquiryByCode(String code, String purpose, String legalGround) {}

    /** A field that is empty is left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record InquiryByName(String name, String purpose, String legalGround) {}

    /** @param state APPLIES, or RESTS while it must not be applied */
    record Measure(String zh, String en, String state) {}

    /**
     * @param match why the name counts as the same; absent when a code was asked about
     * @param behind role in which the subject of the inquiry stands behind the organisation of the entry; mostly absent
     */
    record InquiredEntry(
            String name,
            String code,
            @Nullable String match,
            @Nullable String behind,
            String list,
            String field,
            String authority,
            LocalDate displayUntil,
            boolean suspended,
            List<Measure> measures) {}

    /**
     * @param warning fields of the warning list; absent when a name was asked about
     * @param notCovered categories outside the power of the caller
     */
    record Inquired(
            UUID inquiry,
            @Nullable List<String> warning,
            List<InquiredEntry> entries,
            List<String> notCovered,
            String receipt) {}

    @POST
    @Path("inquiries")
    Inquired inquire(InquiryByCode inquiry);

    @POST
    @Path("inquiries/names")
    Inquired inquire(InquiryByName inquiry);

    /** A special application; whom it is about is not told. */
    record Application(
            UUID application,
            String applicant,
            List<String> categories,
            boolean oneSubject,
            String purpose,
            String legalGround,
            LocalDate until,
            String state) {}

    @GET
    @Path("inquiries/applications")
    List<Application> applications();

    /** @param until as it was typed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WantedPower(
            List<String> categories,
            @Nullable String code,
            @Nullable String purpose,
            @Nullable String legalGround,
            @Nullable String until) {}

    @PUT
    @Path("inquiries/applications/{application}")
    void apply(@PathParam("application") UUID id, WantedPower wanted);

    record PowerOutcome(boolean granted) {}

    @POST
    @Path("inquiries/applications/{application}/decision")
    void decide(@PathParam("application") UUID id, PowerOutcome outcome);

    @DELETE
    @Path("inquiries/applications/{application}")
    void giveBack(@PathParam("application") UUID id);

    record WaitingEntry(
            UUID entry,
            long version,
            String list,
            String field,
            String name,
            String statement,
            LocalDate decisionDate) {}

    record WaitingRecord(UUID record, String kind, String documentNumber, String name, String title, LocalDate dueOn) {}

    /** Publications that wait for a reviewer. */
    record ReviewQueue(List<WaitingEntry> entries, List<WaitingRecord> records) {}

    @GET
    @Path("reviews")
    ReviewQueue reviews();

    /**
     * @param version of an entry as it was read; null for a record
     * @param reason why it is withheld
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(
            boolean publish,
            @Nullable Long version,
            @Nullable String reason) {}

    @POST
    @Path("reviews/entries/{entry}")
    void reviewEntry(@PathParam("entry") UUID entry, Review review);

    @POST
    @Path("reviews/records/{record}")
    void reviewRecord(@PathParam("record") UUID record, Review review);

    /** @param behind what the caller has to do with the organisation of the entry; absent for an own entry */
    record OwnEntry(
            UUID entry,
            @Nullable String behind,
            String name,
            String list,
            Text field,
            Text authority,
            Text ground,
            LocalDate displayUntil,
            boolean published,
            boolean suspended) {}

    @GET
    @Path("report/entries")
    List<OwnEntry> ownEntries();

    record Reason(Text fieldName) {}

    record OwnWarning(List<Reason> reasons, @Nullable Text notice) {}

    /** @param read whether every notice was read */
    record OwnWarnings(List<OwnWarning> warnings, boolean read) {}

    @GET
    @Path("warnings/mine")
    OwnWarnings ownWarnings();

    /** Records that the caller has read them. */
    @POST
    @Path("warnings/mine")
    void readWarnings();

    @GET
    @Path("public/entries/{entry}")
    PublishedEntry entry(@PathParam("entry") UUID entry);
}
