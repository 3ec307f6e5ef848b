package org.creditlists.designation.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.creditlists.base.approval.ApprovalHandling;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.Registration;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.designation.registry.domain.RegistryEvent;
import org.creditlists.designation.registry.domain.RegistryRefusals;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.caching.StateTags;
import org.creditlists.web.caching.Versioned;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * The registry of authorities (NDRC (2018) 87, section II): bodies, their mandates with first and last days, the
 * authorisations of associations, and their liaisons. Everyone may read who is competent for what; who answers the
 * phone is for those who work with it.
 */
@Path("/authorities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RegistryResource {

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{4,30}");
    private static final String PUT_LIAISON = """
            INSERT INTO authority_liaison (authority, name, title, phone) VALUES (?, ?, ?, ?)
            ON CONFLICT (authority) DO UPDATE SET name = excluded.name, title = excluded.title, phone = excluded.phone
            """;
    private static final String LIAISON = "SELECT name, title, phone FROM authority_liaison WHERE authority = ?";

    private final Registry registry;
    private final Standards standards;
    private final Caller caller;
    private final DataSource dataSource;
    private final LegalDay legalDay;
    private final ApprovalHandling approvals;
    private final StateTags tags;

    RegistryResource(
            Registry registry,
            Standards standards,
            Caller caller,
            DataSource dataSource,
            LegalDay legalDay,
            ApprovalHandling approvals,
            StateTags tags) {
        this.tags = tags;
        this.approvals = approvals;
        this.registry = registry;
        this.standards = standards;
        this.caller = caller;
        this.dataSource = dataSource;
        this.legalDay = legalDay;
    }

    @GET
    @Catalogue
    @PermitAll
    @Operation(summary = "Bodies of the registry, by id; narrowed to those competent in a field today, or in a region")
    public List<Authority> all(
            @QueryParam("field") @Nullable String field,
            @Parameter(description = "GB/T 2260, six digits; with everything below it") @QueryParam("region") @Nullable
                    String region) {
        LocalDate today = legalDay.today();
        return registry.all().values().stream()
                .filter(body -> field == null || body.may(Authority.Power.DESIGNATE, new FieldCode(field), today))
                .filter(body -> region == null || body.region().equals(region) || body.isIn(region))
                .sorted(Comparator.comparing(Authority::id))
                .toList();
    }

    @GET
    @Catalogue
    @Versioned
    @Path("/{authority}")
    @PermitAll
    @Operation(summary = "One body with all its mandates, ended ones too")
    @APIResponse(responseCode = "404", description = "Not registered")
    @APIResponseSchema(value = Authority.class, responseCode = "200", responseDescription = "As it is now")
    public Authority one(@PathParam("authority") String id) {
        return known(id);
    }

    /** @param event its name */
    public record Happened(String event, RegistryEvent content) {}

    @GET
    @NotRecorded("acts about a body")
    @Path("/{authority}/history")
    @RolesAllowed({Roles.REGISTRAR, Roles.OFFICER, Roles.OPERATOR})
    @Operation(summary = "What happened to a body, in order")
    public List<Happened> history(@PathParam("authority") String id) {
        known(id);
        return registry.history(new AuthorityId(id)).stream()
                .map(event -> new Happened(RegistryEvent.nameOf(event), event))
                .toList();
    }

    /**
     * @param kind DEPARTMENT or ASSOCIATION
     * @param region GB/T 2260, six digits, as the level asks
     */
    public record Body(
            Authority.@Nullable BodyKind kind,
            @Nullable AuthorityLevel level,
            @Nullable String region,
            @Nullable String zh,
            @Nullable String en) {}

    @PUT
    @Path("/{authority}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Register a body; the same again changes nothing")
    @APIResponse(responseCode = "200", description = "Registered")
    @APIResponse(responseCode = "409", description = "Registered with other contents")
    @APIResponse(responseCode = "422", description = "The region does not fit the level, or something is missing")
    public Authority register(@PathParam("authority") String id, @Nullable Body content) {
        Body body = Texts.body(content);
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(RegistryRefusals.ID_MALFORMED);
        }
        return decide(
                new RegistryCommand.Register(
                        new AuthorityId(id),
                        given(body.kind(), "/kind"),
                        given(body.level(), "/level"),
                        text(body.region(), "/region"),
                        text(body.zh(), "/zh"),
                        text(body.en(), "/en")),
                null);
    }

    public record Names(@Nullable String zh, @Nullable String en) {}

    @PUT
    @Path("/{authority}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Rename a body")
    public Authority rename(
            @PathParam("authority") String id,
            @HeaderParam(StateTags.HEADER) @Nullable String wanted,
            @Nullable Names content) {
        Names names = Texts.body(content);
        return decide(
                new RegistryCommand.Rename(new AuthorityId(id), text(names.zh(), "/zh"), text(names.en(), "/en")),
                List.of(),
                body -> tags.refusal(wanted, body));
    }

    /**
     * @param power DESIGNATE or RECOMMEND
     * @param from first day
     * @param until last day, absent while it is open
     * @param authorisation of an association, absent for a department
     */
    public record Mandate(
            Authority.@Nullable Power power,
            @Nullable String field,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Authority.@Nullable Authorisation authorisation) {}

    @POST
    @Path("/{authority}/mandates")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.OFFICER})
    @Operation(
            summary = "Let a body designate or recommend in a field, with a second person",
            description =
                    "A national association needs the authorisation of the state department of the field to designate;"
                            + " an association needs that of the inter-ministerial commission, the national body that"
                            + " has the power RECOMMEND in the field itself, to recommend. Each may record it itself.")
    @APIResponse(
            responseCode = "200",
            description = "The body with its mandates, when it has this one already or one person suffices",
            content = @Content(schema = @Schema(implementation = Authority.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for a second person; Location has the request",
            content = @Content(schema = @Schema(implementation = ApprovalHandling.View.class)))
    @APIResponse(responseCode = "403", description = "An officer of another body than the one that authorises")
    @APIResponse(responseCode = "409", description = "Closed, or overlapping another mandate")
    public Response grant(@PathParam("authority") String id, @Nullable Mandate content) {
        Mandate mandate = Texts.body(content);
        Authority.Authorisation authorisation = mandate.authorisation();
        if (!caller.hasRole(Roles.REGISTRAR)
                && (authorisation == null || !new AuthorityId(caller.organisation()).equals(authorisation.by()))) {
            throw new RefusedException(RegistryRefusals.AUTHORISATION_NOT_YOURS);
        }
        if (authorisation != null) {
            given(authorisation.by(), "/authorisation/by");
            text(authorisation.by().value(), "/authorisation/by");
            text(authorisation.document(), "/authorisation/document");
        }
        var field = new FieldCode(text(mandate.field(), "/field"));
        if (!standards.knowsField(field)) {
            throw new RefusedException(RegistryRefusals.FIELD_UNKNOWN);
        }
        AuthorityId authoriser = authorisation == null ? null : authorisation.by();
        var command = new RegistryCommand.Grant(
                new AuthorityId(id),
                given(mandate.power(), "/power"),
                field,
                given(mandate.from(), "/from"),
                mandate.until(),
                authorisation,
                new Registration.Unregistered(),
                null);
        String role = caller.hasRole(Roles.REGISTRAR) ? Roles.REGISTRAR : Roles.OFFICER;
        return approvals.decide(
                new ApprovalHandling.Wanted(TwoPersonsEdition.GRANT_MANDATE, id, mandate, role),
                registry.foresee(command, authoriser),
                () -> decide(command, authoriser));
    }

    /** @param lastDay on which the mandate, or the body, still is */
    public record Ending(
            Authority.@Nullable Power power,
            @Nullable String field,
            @Nullable LocalDate lastDay) {}

    @POST
    @Path("/{authority}/mandates/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "End a mandate; what was decided while it held stays valid")
    public Authority end(@PathParam("authority") String id, @Nullable Ending content) {
        Ending ending = Texts.body(content);
        return decide(
                new RegistryCommand.End(
                        new AuthorityId(id),
                        given(ending.power(), "/power"),
                        new FieldCode(text(ending.field(), "/field")),
                        given(ending.lastDay(), "/lastDay")),
                null);
    }

    @POST
    @Path("/{authority}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Close a body with all its mandates, with a second person; its entries stay valid")
    @APIResponse(
            responseCode = "200",
            description = "The body, when it is closed already or one person suffices",
            content = @Content(schema = @Schema(implementation = Authority.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for a second person; Location has the request",
            content = @Content(schema = @Schema(implementation = ApprovalHandling.View.class)))
    public Response close(@PathParam("authority") String id, @Nullable Ending content) {
        Ending ending = Texts.body(content);
        var command = new RegistryCommand.Close(new AuthorityId(id), given(ending.lastDay(), "/lastDay"), null);
        return approvals.decide(
                new ApprovalHandling.Wanted(TwoPersonsEdition.CLOSE_BODY, id, ending, Roles.REGISTRAR),
                registry.foresee(command, null),
                () -> decide(command, null));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Liaison(
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone) {}

    @PUT
    @Path("/{authority}/liaison")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.OFFICER})
    @Operation(summary = "Name the liaison of a body; the one before is forgotten")
    public Liaison nameLiaison(
            @PathParam("authority") String id,
            @HeaderParam(StateTags.HEADER) @Nullable String wanted,
            @Nullable Liaison content) {
        Liaison body = Texts.body(content);
        if (!caller.hasRole(Roles.REGISTRAR) && !caller.organisation().equals(id)) {
            throw new RefusedException(RegistryRefusals.LIAISON_NOT_YOURS);
        }
        String phone = text(body.phone(), "/phone");
        if (!PHONE.matcher(phone).matches()) {
            throw new RefusedException(RegistryRefusals.PHONE_MALFORMED);
        }
        var liaison = new Liaison(text(body.name(), "/name"), text(body.title(), "/title"), phone);
        decide(
                new RegistryCommand.NameLiaison(new AuthorityId(id)),
                List.of(new CompanionWrite(
                        PUT_LIAISON,
                        List.of(
                                id,
                                Objects.requireNonNull(liaison.name()),
                                Objects.requireNonNull(liaison.title()),
                                phone),
                        1)),
                // It is read behind the history: a liaison that is named meanwhile makes the decision begin anew.
                registered -> tags.refusal(wanted, named(id)));
        return liaison;
    }

    @GET
    @Versioned
    @Path("/{authority}/liaison")
    @RolesAllowed({Roles.REGISTRAR, Roles.OFFICER, Roles.PLATFORM, Roles.DEPARTMENT})
    @Operation(summary = "Whom to call")
    @APIResponse(responseCode = "404", description = "None was named")
    @APIResponseSchema(value = Liaison.class, responseCode = "200", responseDescription = "As it is now")
    public Liaison liaison(@PathParam("authority") String id) {
        known(id);
        return named(id).orElseThrow(() -> new RefusedException(RegistryRefusals.LIAISON_UNKNOWN));
    }

    private Optional<Liaison> named(String id) {
        return Rows.query(
                        dataSource,
                        LIAISON,
                        row -> new Liaison(row.getString(1), row.getString(2), row.getString(3)),
                        id)
                .stream()
                .findFirst();
    }

    private Authority decide(RegistryCommand command, @Nullable AuthorityId authoriser) {
        return decided(command, registry.decide(command, authoriser, List.of()));
    }

    private Authority decide(
            RegistryCommand command,
            List<CompanionWrite> companions,
            Function<Optional<Authority>, Optional<Refusal>> condition) {
        return decided(command, registry.decide(command, null, companions, condition));
    }

    private Authority decided(RegistryCommand command, Optional<Refusal> refusal) {
        refusal.ifPresent(one -> {
            throw new RefusedException(one);
        });
        return known(command.authority().value());
    }

    private Authority known(String id) {
        return registry.find(new AuthorityId(id)).orElseThrow(() -> new RefusedException(RegistryRefusals.UNKNOWN));
    }

    private static String text(@Nullable String text, String pointer) {
        return Texts.required(text, LONGEST, RegistryRefusals.missing(pointer));
    }

    private static <T> T given(@Nullable T value, String pointer) {
        return Texts.given(value, RegistryRefusals.missing(pointer));
    }
}
