package org.creditlists.incentive.memorandum;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.creditlists.base.approval.ApprovalHandling;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.memorandum.domain.Memorandum;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand;
import org.creditlists.incentive.memorandum.domain.MemorandumEvent;
import org.creditlists.incentive.memorandum.domain.MemorandumRefusals;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.caching.StateTags;
import org.creditlists.web.caching.Versioned;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Memoranda (NDRC (2018) 87, section III): the initiating department drafts, every party signs, and from then on each
 * owes what it signed. What is concluded everyone may read; a draft is read by its parties.
 */
@Path("/memoranda")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MemorandumResource {

    private static final String NATION = "000000";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,62}");
    private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z_]{1,62}");

    private final Memoranda memoranda;
    private final Editions<MeasuresEdition> editions;
    private final Directory directory;
    private final Caller caller;
    private final LegalDay legalDay;
    private final ApprovalHandling approvals;
    private final StateTags tags;

    MemorandumResource(
            Memoranda memoranda,
            Editions<MeasuresEdition> editions,
            Directory directory,
            Caller caller,
            LegalDay legalDay,
            ApprovalHandling approvals,
            StateTags tags) {
        this.tags = tags;
        this.approvals = approvals;
        this.memoranda = memoranda;
        this.editions = editions;
        this.directory = directory;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    @GET
    @PermitAll
    @Operation(summary = "What is concluded, by code; narrowed to a list, a field, or what holds on a day")
    public List<MemorandumRecord> all(
            @QueryParam("list") @Nullable ListKind list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("on") @Nullable LocalDate day) {
        return memoranda.all().stream()
                .filter(memorandum -> !memorandum.versions().isEmpty())
                .map(Memorandum::record)
                .filter(memorandum -> list == null || memorandum.list() == list)
                .filter(memorandum ->
                        field == null || memorandum.field().value().equals(field))
                .filter(memorandum -> day == null || memorandum.on(day).isPresent())
                .sorted(Comparator.comparing(MemorandumRecord::code))
                .toList();
    }

    @GET
    @NotRecorded("memoranda alone")
    @Path("/drafts")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
    @Operation(summary = "Drafts to which one's own department is a party, what waits for its signature first")
    public List<Memorandum> drafts() {
        DepartmentId own = new DepartmentId(caller.organisation());
        return memoranda.all().stream()
                .filter(memorandum -> isParty(memorandum, own))
                .sorted(Comparator.comparing((Memorandum memorandum) -> hasSigned(memorandum, own))
                        .thenComparing(Memorandum::code))
                .toList();
    }

    @GET
    @Versioned
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One memorandum with every version; with its draft for its parties")
    @APIResponse(responseCode = "404", description = "Unknown, or a draft of others")
    @APIResponseSchema(value = Memorandum.class, responseCode = "200", responseDescription = "As it is now")
    public Memorandum one(@PathParam("code") String code) {
        Memorandum found = memoranda.find(code).orElseThrow(MemorandumResource::unknown);
        boolean named = caller.hasRole(Roles.OFFICER) || caller.hasRole(Roles.DEPARTMENT);
        if (named && isParty(found, new DepartmentId(caller.organisation()))) {
            return found;
        }
        if (found.versions().isEmpty()) {
            throw unknown();
        }
        return new Memorandum(
                found.code(),
                found.list(),
                found.field(),
                found.initiator(),
                found.zh(),
                found.en(),
                found.revisions(),
                found.concluded(),
                found.versions(),
                null);
    }

    /** @param event its name */
    public record Happened(Instant at, String event, MemorandumEvent content) {}

    @GET
    @NotRecorded("acts about a memorandum")
    @Path("/{code}/history")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "How the versions of a memorandum came about, in order",
            description = "With the draft that is open for its parties, auditors and operators.")
    public List<Happened> history(@PathParam("code") String code) {
        Memorandum found = memoranda.find(code).orElseThrow(MemorandumResource::unknown);
        boolean all = caller.hasRole(Roles.AUDITOR)
                || caller.hasRole(Roles.OPERATOR)
                || isParty(found, new DepartmentId(caller.organisation()));
        if (!all && found.versions().isEmpty()) {
            throw unknown();
        }
        List<Happened> happened = new ArrayList<>();
        List<Happened> draft = new ArrayList<>();
        memoranda.history().stream()
                .filter(recorded -> recorded.event().code().equals(code))
                .map(recorded -> new Happened(recorded.at(), nameOf(recorded.event()), recorded.event()))
                .forEach(one -> {
                    switch (one.content()) {
                        case MemorandumEvent.Drafted drafted -> {
                            draft.clear();
                            draft.add(one);
                        }
                        case MemorandumEvent.Signed signed -> draft.add(one);
                        case MemorandumEvent.Discarded discarded -> draft.clear();
                        case MemorandumEvent.Concluded concluded -> {
                            happened.addAll(draft);
                            happened.add(one);
                            draft.clear();
                        }
                        case MemorandumEvent.Ended ended -> happened.add(one);
                    }
                });
        if (all) {
            happened.addAll(draft);
        }
        return happened;
    }

    /**
     * @param field code as at /standards of designation-service
     * @param from first day in force; the day of the last signature, when that is later
     * @param until last day, absent for an open end
     */
    public record Content(
            @Nullable ListKind list,
            @Nullable String field,
            @Nullable String zh,
            @Nullable String en,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<@Nullable Duty> duties) {}

    @PUT
    @Path("/{code}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Draft a memorandum, amend the one in force, or change the draft; the caller's department"
                    + " initiates",
            description = "Another text takes the signatures off the draft; the same again changes nothing.")
    @APIResponse(responseCode = "409", description = "Not the initiator, or another memorandum holds at that time")
    @APIResponse(responseCode = "422", description = "A measure, a department or a date does not fit")
    @APIResponseSchema(value = Memorandum.class, responseCode = "200", responseDescription = "As it is now")
    public Memorandum draft(
            @PathParam("code") String code,
            @HeaderParam(StateTags.HEADER) @Nullable String wanted,
            @Nullable Content content) {
        Content body = Texts.body(content);
        if (!CODE.matcher(code).matches()) {
            throw new RefusedException(MemorandumRefusals.CODE_MALFORMED);
        }
        var field = new FieldCode(text(body.field(), "/field"));
        if (!FIELD.matcher(field.value()).matches()) {
            throw new RefusedException(MemorandumRefusals.fieldMissing("/field"));
        }
        List<Duty> duties = duties(body.duties());
        DepartmentId own = new DepartmentId(caller.organisation());
        Map<DepartmentId, String> regions = new HashMap<>();
        addRegion(regions, own);
        duties.forEach(duty -> addRegion(regions, duty.department()));
        LocalDate today = legalDay.today();
        decide(
                new MemorandumCommand.Draft(
                        code,
                        given(body.list(), "/list"),
                        field,
                        own,
                        isNational(own) && directory.isCompetent(own.asAuthority(), field, today),
                        text(body.zh(), "/zh"),
                        text(body.en(), "/en"),
                        given(body.from(), "/from"),
                        body.until(),
                        duties,
                        editions.on(today),
                        regions,
                        today),
                wanted);
        return memoranda.find(code).orElseThrow();
    }

    @DELETE
    @Path("/{code}/draft")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Take the draft back; what is in force stays")
    public void discard(@PathParam("code") String code, @HeaderParam(StateTags.HEADER) @Nullable String wanted) {
        decide(new MemorandumCommand.Discard(code, new DepartmentId(caller.organisation())), wanted);
    }

    /** @param revision of the draft that was read */
    public record Signature(@Nullable Integer revision) {}

    @POST
    @Path("/{code}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
    @Operation(summary = "Sign the draft for one's own department; the last signature concludes it")
    @APIResponse(responseCode = "403", description = "Not a party")
    @APIResponse(responseCode = "409", description = "The draft was changed since it was read")
    @APIResponseSchema(value = Memorandum.class, responseCode = "200", responseDescription = "As it is now")
    public Memorandum sign(@PathParam("code") String code, @Nullable Signature content) {
        Integer revision = given(Texts.body(content).revision(), "/revision");
        decide(
                new MemorandumCommand.Sign(code, revision, new DepartmentId(caller.organisation()), legalDay.today()),
                null);
        return memoranda.find(code).orElseThrow();
    }

    /** @param lastDay in force, some days ahead: {@code endDaysAhead} of /approvals/policy */
    public record End(@Nullable LocalDate lastDay) {}

    @POST
    @Path("/{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Let the memorandum end, with a second person; its orders are lifted on the day after the last"
                    + " day")
    @APIResponse(
            responseCode = "200",
            description = "It ends then already, or the policy asks for one person only",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            schema = @Schema(implementation = Memorandum.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for a second person; Location has the request",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            schema = @Schema(implementation = ApprovalHandling.View.class)))
    @APIResponse(responseCode = "403", description = "Not the initiator")
    @APIResponse(responseCode = "422", description = "No last day, or one that is too near or too late")
    public Response end(@PathParam("code") String code, @Nullable End content) {
        End body = Texts.body(content);
        LocalDate lastDay = given(body.lastDay(), "/lastDay");
        var command = new MemorandumCommand.End(
                code,
                new DepartmentId(caller.organisation()),
                lastDay,
                legalDay.today().plusDays(approvals.today().endDaysAhead()),
                null);
        return approvals.decide(
                new ApprovalHandling.Wanted(TwoPersonsEdition.END_MEMORANDUM, code, body, Roles.OFFICER),
                memoranda.foresee(command),
                () -> {
                    decide(command, null);
                    return memoranda.find(code).orElseThrow();
                });
    }

    private boolean isNational(DepartmentId body) {
        return directory.regionOf(body.asAuthority()).filter(NATION::equals).isPresent();
    }

    private void decide(MemorandumCommand command, @Nullable String wanted) {
        memoranda.decide(command, now -> tags.refusal(wanted, now)).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private void addRegion(Map<DepartmentId, String> regions, DepartmentId body) {
        directory
                .find(body.asAuthority())
                .filter(known -> known.closedOn() == null || !known.closedOn().isBefore(legalDay.today()))
                .ifPresent(known -> regions.put(body, known.region()));
    }

    private static List<Duty> duties(@Nullable List<@Nullable Duty> given) {
        List<Duty> duties = new ArrayList<>();
        if (given != null) {
            if (given.size() > MemorandumRefusals.MOST_DUTIES) {
                throw new RefusedException(MemorandumRefusals.TOO_MANY_DUTIES);
            }
            for (int i = 0; i < given.size(); i++) {
                Duty duty = given.get(i);
                String pointer = "/duties/" + i;
                if (duty == null) {
                    throw new RefusedException(MemorandumRefusals.fieldMissing(pointer));
                }
                text(duty.measure(), pointer + "/measure");
                given(duty.department(), pointer + "/department");
                text(duty.department().value(), pointer + "/department");
                duties.add(duty);
            }
        }
        return duties;
    }

    private static boolean isParty(Memorandum memorandum, DepartmentId organisation) {
        return memorandum.draft() != null && memorandum.draft().parties().contains(organisation)
                || memorandum.initiator().equals(organisation);
    }

    private static boolean hasSigned(Memorandum memorandum, DepartmentId organisation) {
        return memorandum.draft() == null
                || memorandum.draft().signatures().stream()
                        .anyMatch(signature -> signature.party().equals(organisation));
    }

    private static String nameOf(MemorandumEvent event) {
        return MemorandumEvent.NAMES.entrySet().stream()
                .filter(name -> name.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static RefusedException unknown() {
        return new RefusedException(MemorandumRefusals.UNKNOWN);
    }

    private static String text(@Nullable String value, String pointer) {
        return Texts.required(value, MemorandumRefusals.LONGEST_WORDS, MemorandumRefusals.fieldMissing(pointer));
    }

    private static <T> T given(@Nullable T value, String pointer) {
        return Texts.given(value, MemorandumRefusals.fieldMissing(pointer));
    }
}
