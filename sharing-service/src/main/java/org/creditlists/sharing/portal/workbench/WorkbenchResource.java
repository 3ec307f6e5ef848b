package org.creditlists.sharing.portal.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.sharing.inquiry.BatchResource;
import org.creditlists.sharing.inquiry.InquiryResource;
import org.creditlists.sharing.portal.Language;
import org.creditlists.sharing.portal.client.OtherServices;
import org.creditlists.sharing.power.PowerRequestResource;
import org.creditlists.sharing.report.ReportResource;
import org.creditlists.sharing.review.ReviewResource;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * The workbench of officers, behind a login: queues, decisions, inquiry. What somebody may do is decided by the owning
 * service.
 */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class WorkbenchResource {

    private static final int LONGEST_TOKEN = 8_000;
    /** Pages that a login may lead to. */
    private static final String OWN_PAGE = Session.PATH + "(/[a-z]+(/[0-9a-f-]{36})?)?";

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int WRONG = 422;
    private static final int BAD_GATEWAY = 502;
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final Template home;
    private final Template login;
    private final Template board;
    private final InquiryPage inquiry;
    private final Template oneCase;
    private final Template message;
    private final Boards boards;
    private final OtherServices others;
    private final InquiryResource inquiries;
    private final BatchResource batches;
    private final PowerRequestResource applications;
    private final ReviewResource reviews;
    private final ReportResource report;
    private final Language language;
    private final Caller caller;
    private final HttpServerRequest request;

    WorkbenchResource(
            @Location("workbench/home.html") Template home,
            @Location("workbench/login.html") Template login,
            @Location("workbench/board.html") Template board,
            InquiryPage inquiry,
            @Location("workbench/case.html") Template oneCase,
            @Location("portal/message.html") Template message,
            Boards boards,
            OtherServices others,
            InquiryResource inquiries,
            BatchResource batches,
            PowerRequestResource applications,
            ReviewResource reviews,
            ReportResource report,
            Language language,
            Caller caller,
            HttpServerRequest request) {
        this.home = home;
        this.login = login;
        this.board = board;
        this.inquiry = inquiry;
        this.oneCase = oneCase;
        this.message = message;
        this.boards = boards;
        this.others = others;
        this.inquiries = inquiries;
        this.batches = batches;
        this.applications = applications;
        this.reviews = reviews;
        this.report = report;
        this.language = language;
        this.caller = caller;
        this.request = request;
    }

    /** Whoever is not known, or not any more, is asked who it is. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unknown(SecurityException e) {
        return signIn(
                        request.getCookie(Session.COOKIE) == null ? null : language.message("sessionOver"),
                        request.path())
                .status(401)
                .cookie(Session.end())
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return signIn(language.message("notForYou"), request.path()).status(403).build();
    }

    /** @param next page that was asked for */
    private Response.ResponseBuilder signIn(@Nullable String text, String next) {
        return page(login.data("message", text).data("next", next.matches(OWN_PAGE) ? next : Session.PATH));
    }

    @POST
    @Path("/login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@FormParam("token") @Nullable String token, @FormParam("next") @Nullable String next) {
        String given = token == null ? "" : token.strip();
        String goOn = next != null && next.matches(OWN_PAGE) ? next : Session.PATH;
        if (given.isEmpty() || given.length() > LONGEST_TOKEN || !given.matches("[A-Za-z0-9._-]+")) {
            return signIn(language.message("tokenWrong"), goOn).status(422).build();
        }
        return Response.seeOther(URI.create(goOn))
                .cookie(Session.begin(given, request.isSSL()))
                .build();
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Operation(hidden = true)
    public Response logout() {
        return Response.seeOther(URI.create("/")).cookie(Session.end()).build();
    }

    /** A page of the workbench, by the role that it is for. */
    public record Tile(String path, String name) {}

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT, Roles.PLATFORM, Roles.APPROVER, Roles.REVIEWER, Roles.SUBJECT})
    @Operation(hidden = true)
    public Response home() {
        List<Tile> tiles = new ArrayList<>();
        add(tiles, "inquiry", Roles.OFFICER, Roles.DEPARTMENT);
        add(tiles, "orders", Roles.DEPARTMENT);
        add(tiles, "pushes", Roles.OFFICER, Roles.PLATFORM);
        add(tiles, "objections", Roles.OFFICER);
        add(tiles, "restorations", Roles.OFFICER);
        add(tiles, "approvals", Roles.APPROVER, Roles.DEPARTMENT, Roles.OFFICER);
        add(tiles, "reviews", Roles.REVIEWER);
        add(tiles, "mine", Roles.SUBJECT);
        add(tiles, "report", Roles.SUBJECT);
        return page(home.data("tiles", tiles)
                        .data("organisation", caller.hasRole(Roles.SUBJECT) ? "" : caller.organisation())
                        .data("person", caller.id()))
                .build();
    }

    private void add(List<Tile> tiles, String path, String... roles) {
        for (String role : roles) {
            if (caller.hasRole(role)) {
                tiles.add(new Tile(path, language.message("tile_" + path)));
                return;
            }
        }
    }

    @GET
    @Path("/orders")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(hidden = true)
    public Response orders(@QueryParam("after") @Nullable String after) {
        return page(boards.orders(after), null).build();
    }

    @GET
    @Path("/pushes")
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response pushes() {
        return page(boards.pushes(), null).build();
    }

    @GET
    @Path("/objections")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response objections(@QueryParam("after") @Nullable String after) {
        return page(boards.objections(after), null).build();
    }

    @GET
    @Path("/pushes/{push}/receipts")
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response receipts(@PathParam("push") UUID push) {
        return handedOn(OtherServices.Owner.DESIGNATION, "/pushes/" + push + "/receipts", "text/csv");
    }

    /** Cases that officers decide, by where their queue is. */
    public enum Queue {
        OBJECTIONS(OtherServices.Owner.OBJECTION),
        RESTORATIONS(OtherServices.Owner.RESTORATION);

        private final OtherServices.Owner owner;

        Queue(OtherServices.Owner owner) {
            this.owner = owner;
        }

        static Queue of(String path) {
            return path.equals("objections") ? OBJECTIONS : RESTORATIONS;
        }
    }

    /** A file that was handed in. */
    public record File(String path, String name) {}

    @GET
    @Path("/{queue: objections|restorations}/{case}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response oneCase(@PathParam("queue") String queue, @PathParam("case") UUID id) {
        String path = "/" + queue + "/" + id;
        OtherServices.Answer answer = others.get(Queue.of(queue).owner, path, caller.bearer());
        if (!answer.isOk()) {
            return page(message.data("heading", language.message("caseTexts")).data("text", boards.problem(answer)))
                    .status(answer.status() == NOT_FOUND ? NOT_FOUND : BAD_GATEWAY)
                    .build();
        }
        JsonNode view = answer.content();
        List<File> files = new ArrayList<>();
        for (JsonNode file : view.path("evidence")) {
            files.add(new File(
                    Session.PATH + path + "/evidence/" + file.path("evidence").asText(),
                    file.path("mediaType").asText() + ", " + file.path("bytes").asText() + " B"));
        }
        return page(oneCase.data("queue", queue)
                        .data("id", id)
                        .data("state", boards.both(view.path("state")))
                        .data("statement", view.path("statement").asText(""))
                        .data("commitment", view.path("commitment").asText(""))
                        .data("files", files))
                .build();
    }

    @GET
    @Path("/{queue: objections|restorations}/{case}/paper")
    @RolesAllowed({Roles.OFFICER, Roles.SUBJECT})
    @Operation(hidden = true)
    public Response paper(@PathParam("queue") String queue, @PathParam("case") UUID id) {
        return handedOn(Queue.of(queue).owner, "/" + queue + "/" + id, MediaType.TEXT_HTML);
    }

    @GET
    @Path("/{queue: objections|restorations}/{case}/evidence/{evidence}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response evidence(
            @PathParam("queue") String queue, @PathParam("case") UUID id, @PathParam("evidence") UUID evidence) {
        return handedOn(Queue.of(queue).owner, "/" + queue + "/" + id + "/evidence/" + evidence, MediaType.WILDCARD);
    }

    /** What its owner answers, as it is. */
    private Response handedOn(OtherServices.Owner owner, String path, String accept) {
        Optional<OtherServices.Opened> opened = others.open(owner, path, caller.bearer(), accept);
        if (opened.isEmpty() || !opened.get().isOk()) {
            int status = opened.map(OtherServices.Opened::status).orElse(0);
            opened.ifPresent(OtherServices.Opened::close);
            return page(message.data("heading", language.message("workbench"))
                            .data("text", language.message(status == 0 ? "notReached" : "gone")))
                    .status(status == NOT_FOUND ? NOT_FOUND : BAD_GATEWAY)
                    .build();
        }
        OtherServices.Opened one = opened.get();
        Response.ResponseBuilder answer = Response.ok(one.content()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
            one.headers().firstValue(header).ifPresent(value -> answer.header(header, value));
        }
        return answer.build();
    }

    @GET
    @Path("/restorations")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response restorations(@QueryParam("after") @Nullable String after) {
        return page(boards.restorations(after), null).build();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response mine() {
        return page(boards.mine(caller.ownCode()), null).build();
    }

    @GET
    @Path("/object/{entry}")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response objectTo(@PathParam("entry") UUID entry) {
        return objection(entry, board -> board, null).build();
    }

    private Response.ResponseBuilder objection(UUID entry, UnaryOperator<Board> as, @Nullable String problem) {
        return boards.objectTo(entry).map(as).map(board -> page(board, problem)).orElseGet(() -> page(message.data(
                                "heading", language.message("gone"))
                        .data("text", language.message("goneHint")))
                .status(NOT_FOUND));
    }

    @GET
    @Path("/report")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response report() {
        return report.html();
    }

    @GET
    @Path("/approvals")
    @RolesAllowed({Roles.APPROVER, Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(hidden = true)
    public Response approvals() {
        return page(boards.approvals(), null).build();
    }

    @GET
    @Path("/reviews")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(hidden = true)
    public Response reviews() {
        return page(boards.reviews(), null).build();
    }

    @GET
    @Path("/inquiry")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
    @Operation(hidden = true)
    public Response inquiryForm() {
        return page(inquiry.form(null)).build();
    }

    @POST
    @Path("/inquiry")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response inquire(
            @FormParam("code") @Nullable String code,
            @FormParam("name") @Nullable String name,
            @FormParam("purpose") @Nullable String purpose,
            @FormParam("legalGround") @Nullable String legalGround)
            throws IOException {
        boolean byCode = code != null && !code.isBlank();
        boolean byName = name != null && !name.isBlank();
        if (byCode && byName) {
            return page(inquiry.form(language.message("codeOrName")))
                    .status(WRONG)
                    .build();
        }
        try {
            return page(inquiry.answer(
                            byName
                                    ? inquiries.askByName(new InquiryResource.ByName(name, purpose, legalGround))
                                    : InquiryResource.join(
                                            inquiries.ask(new InquiryResource.Inquiry(code, purpose, legalGround)))))
                    .build();
        } catch (RefusedException e) {
            return page(inquiry.form(said(e.refusal()))).status(e.status()).build();
        }
    }

    /** A file of codes, answered as a table. */
    @POST
    @Path("/inquiry/batch")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response inquireAll(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String purpose,
            @RestForm @Nullable String legalGround)
            throws IOException {
        if (file == null || file.fileName().isEmpty()) {
            return page(inquiry.form(language.message("fileMissing")))
                    .status(WRONG)
                    .build();
        }
        boolean lines = file.fileName().toLowerCase(Locale.ROOT).endsWith(".ndjson");
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            Response answer = batches.ask(
                    purpose,
                    legalGround,
                    lines ? new MediaType("application", "x-ndjson") : new MediaType("text", "csv"),
                    "text/csv",
                    content);
            return Response.fromResponse(answer)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inquiries.csv\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (RefusedException e) {
            return page(inquiry.form(said(e.refusal()))).status(e.status()).build();
        }
    }

    /** Where somebody stands after a form was refused, and the page is read again: in another language, or later. */
    @GET
    @Path("/acts/{act}/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT, Roles.PLATFORM, Roles.APPROVER, Roles.REVIEWER, Roles.SUBJECT})
    @Operation(hidden = true)
    public Response again(@PathParam("act") Button act, @PathParam("id") UUID id) {
        return Response.seeOther(URI.create(Session.PATH + "/" + act.page(id.toString())))
                .build();
    }

    @POST
    @Path("/acts/{act}/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT, Roles.PLATFORM, Roles.APPROVER, Roles.REVIEWER, Roles.SUBJECT})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@PathParam("act") Button act, @PathParam("id") UUID id, MultivaluedMap<String, String> values)
            throws SQLException {
        Map<String, String> form = new LinkedHashMap<>();
        values.forEach((name, all) -> form.put(name, plain(String.join(",", all))));
        return done(act, id, form, List.of());
    }

    @POST
    @Path("/acts/{act}/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM, Roles.SUBJECT})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response actWithFile(@PathParam("act") Button act, @PathParam("id") UUID id, MultipartFormDataInput parts)
            throws SQLException {
        Map<String, String> form = new LinkedHashMap<>();
        List<FormValue> files = new ArrayList<>();
        parts.getValues()
                .forEach((name, all) -> all.forEach(one -> {
                    if (one.isFileItem()) {
                        files.add(one);
                    } else {
                        form.merge(name, plain(one.getValue()), (first, second) -> first + "," + second);
                    }
                }));
        // A field for a file in which none was chosen comes, too.
        files.removeIf(one -> one.getFileName() == null || one.getFileName().isEmpty());
        return done(act, id, form, files);
    }

    /** Browsers send an end of a line as two characters, and count it as one. */
    private static String plain(String typed) {
        return typed.replace("\r\n", "\n");
    }

    private Response done(Button act, UUID id, Map<String, String> form, List<FormValue> files) throws SQLException {
        Refused refused = carryOut(act, id, form, files);
        if (refused == null) {
            return Response.seeOther(URI.create(Session.PATH + "/" + act.board()))
                    .build();
        }
        UnaryOperator<Board> keeping = board -> board.keeping(act, id.toString(), form);
        return (act == Button.OBJECT_TO
                        ? objection(id, keeping, refused.text())
                        : page(keeping.apply(board(act.board(), form.get("after"))), refused.text()))
                .status(refused.status())
                .build();
    }

    /** @param status of HTTP */
    private record Refused(int status, String text) {}

    private Refused refused(OtherServices.Answer answer) {
        boolean asked = answer.status() >= CLIENT_ERRORS && answer.status() < SERVER_ERRORS;
        return new Refused(asked ? answer.status() : BAD_GATEWAY, boards.problem(answer));
    }

    /** Null when it was done. */
    private @Nullable Refused carryOut(Button act, UUID id, Map<String, String> form, List<FormValue> files)
            throws SQLException {
        OtherServices.Owner owner = act.owner();
        try {
            if (act == Button.PUSH) {
                return push(form, files);
            }
            if (owner != null) {
                OtherServices.Answer answer = send(act, owner, id, form, files);
                return answer.isOk() ? null : refused(answer);
            }
            switch (act) {
                case APPLY_FOR_POWER -> applications.request(id, application(form));
                case GRANT_POWER -> applications.decide(id, new PowerRequestResource.Outcome(true));
                case REFUSE_POWER -> applications.decide(id, new PowerRequestResource.Outcome(false));
                case GIVE_BACK_POWER -> applications.giveBack(id);
                case PUBLISH_ENTRY -> reviews.entry(id, new ReviewResource.Outcome(true, null, version(form)));
                case WITHHOLD_ENTRY ->
                    reviews.entry(id, new ReviewResource.Outcome(false, form.get("reason"), version(form)));
                case PUBLISH_RECORD -> reviews.record(id, new ReviewResource.Outcome(true, null, null));
                case WITHHOLD_RECORD -> reviews.record(id, new ReviewResource.Outcome(false, form.get("reason"), null));
                default -> throw new IllegalStateException("nobody owns " + act);
            }
            return null;
        } catch (RefusedException e) {
            return new Refused(e.status(), said(e.refusal()));
        } catch (NumberFormatException | DateTimeException e) {
            return new Refused(WRONG, language.message("formWrong"));
        } catch (ForbiddenException | UnauthorizedException e) {
            return new Refused(FORBIDDEN, language.message("notForYou"));
        }
    }

    /** Files first; what was stored for nothing is deleted again. */
    private OtherServices.Answer send(
            Button act, OtherServices.Owner owner, UUID id, Map<String, String> form, List<FormValue> files) {
        String path = act.path("") + "/evidence";
        List<String> evidence = new ArrayList<>();
        boolean sent = false;
        boolean used = false;
        try {
            for (FormValue file : files) {
                OtherServices.Answer stored = others.upload(
                        owner,
                        path,
                        caller.bearer(),
                        Objects.requireNonNullElse(
                                file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE),
                                MediaType.APPLICATION_OCTET_STREAM),
                        file.getFileItem().getFile());
                if (!stored.isOk()) {
                    return stored;
                }
                evidence.add(stored.content().path("evidence").asText());
            }
            Map<String, Object> body = act.body(id.toString(), form, evidence);
            sent = true;
            OtherServices.Answer answer =
                    others.send(act.method(), owner, act.path(id.toString()), caller.bearer(), body);
            // Without an answer it is not known.
            used = answer.isOk() || answer.status() == 0;
            return answer;
        } finally {
            if (!sent || !used) {
                evidence.forEach(file -> others.send("DELETE", owner, path + "/" + file, caller.bearer(), null));
            }
        }
    }

    private static PowerRequestResource.Content application(Map<String, String> form) {
        String code = form.getOrDefault("code", "").strip();
        String until = form.getOrDefault("until", "");
        return new PowerRequestResource.Content(
                new HashSet<>(List.of(form.getOrDefault("categories", "").split(","))),
                code.isEmpty() ? null : code,
                form.get("purpose"),
                form.get("legalGround"),
                until.isEmpty() ? null : LocalDate.parse(until));
    }

    /** A file is stored whole, and decided line by line; receipts tell each line. */
    private @Nullable Refused push(Map<String, String> form, List<FormValue> files) {
        if (files.size() != 1) {
            return new Refused(WRONG, language.message("fileMissing"));
        }
        FormValue file = files.getFirst();
        String name = file.getFileName().toLowerCase(Locale.ROOT);
        String type;
        if (name.endsWith(".xlsx")) {
            type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        } else if (name.endsWith(".ndjson")) {
            type = "application/x-ndjson";
        } else {
            type = "text/csv;charset=" + (form.getOrDefault("charset", "").equals("GB18030") ? "GB18030" : "UTF-8");
        }
        OtherServices.Answer stored = others.upload(
                OtherServices.Owner.DESIGNATION,
                "/pushes?dryRun=" + form.containsKey("dryRun"),
                caller.bearer(),
                type,
                file.getFileItem().getFile());
        return stored.isOk() ? null : refused(stored);
    }

    /** Of the entry as it stood on the page. */
    private static long version(Map<String, String> form) {
        return Long.parseLong(form.getOrDefault("version", "0"));
    }

    /** @param after where the page begins, null for the first */
    private Board board(String name, @Nullable String after) {
        return switch (name) {
            case "orders" -> boards.orders(after);
            case "pushes" -> boards.pushes();
            case "mine" -> boards.mine(caller.ownCode());
            case "objections" -> boards.objections(after);
            case "restorations" -> boards.restorations(after);
            case "approvals" -> boards.approvals();
            case "reviews" -> boards.reviews();
            default -> throw new IllegalStateException("no board " + name);
        };
    }

    private String said(Refusal refusal) {
        return language.isEnglish() ? refusal.en() : refusal.zh();
    }

    private Response.ResponseBuilder page(Board content, @Nullable String problem) {
        return page(board.data("board", content).data("problem", problem));
    }

    private Response.ResponseBuilder page(TemplateInstance page) {
        return Response.ok(page.data("m", language.messages())
                        .data("lang", language)
                        .render())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
