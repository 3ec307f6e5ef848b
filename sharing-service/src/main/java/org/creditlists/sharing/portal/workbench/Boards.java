package org.creditlists.sharing.portal.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.portal.Language;
import org.creditlists.sharing.portal.client.OtherServices;
import org.creditlists.sharing.portal.client.OtherServices.Owner;
import org.creditlists.sharing.portal.workbench.Board.Kind;
import org.creditlists.sharing.power.PowerRequestResource;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.sharing.report.Report;
import org.creditlists.sharing.report.Reports;
import org.creditlists.sharing.review.ReviewResource;
import org.creditlists.sharing.warning.WarningResource;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.identity.Caller;
import org.jspecify.annotations.Nullable;

/** The queues of an officer as boards. */
@Singleton
class Boards {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OtherServices others;
    private final PowerRequestResource applications;
    private final ReviewResource reviews;
    private final Words words;
    private final Reports reports;
    private final WarningResource warnings;
    private final EntryCollection collection;
    private final Directory directory;
    private final KeyedHash hash;
    private final Language language;
    private final Caller caller;
    private final Clock clock;

    Boards(
            OtherServices others,
            PowerRequestResource applications,
            ReviewResource reviews,
            Words words,
            Reports reports,
            WarningResource warnings,
            EntryCollection collection,
            Directory directory,
            KeyedHash hash,
            Language language,
            Caller caller,
            Clock clock) {
        this.others = others;
        this.applications = applications;
        this.reviews = reviews;
        this.words = words;
        this.reports = reports;
        this.warnings = warnings;
        this.collection = collection;
        this.directory = directory;
        this.hash = hash;
        this.language = language;
        this.caller = caller;
        this.clock = clock;
    }

    Board pushes() {
        Board.Action upload = new Board.Action(
                Button.PUSH,
                UUID.randomUUID().toString(),
                language.message("upload"),
                Map.of(),
                List.of(
                        Board.Input.text(Kind.FILE, "file", language.message("pushFile")),
                        Board.Input.choice(
                                Kind.CHOICE,
                                "charset",
                                language.message("charset"),
                                List.of(new Board.Option("UTF-8", "UTF-8"), new Board.Option("GB18030", "GB18030"))),
                        Board.Input.choice(
                                Kind.ANY,
                                "dryRun",
                                language.message("dryRun"),
                                List.of(new Board.Option("true", language.message("dryRunText"))))));
        return board(
                "pushes",
                Owner.DESIGNATION,
                "/pushes",
                null,
                List.of(upload),
                List.of("push", "state", "received", "accepted", "corrected", "withdrawn", "refused"),
                push -> {
                    String id = text(push, "push");
                    boolean waits = text(push, "state").equals("AWAITING_CONFIRMATION");
                    String state = language.message("push" + text(push, "state"))
                            + (push.path("order").path("dryRun").asBoolean()
                                    ? " (" + language.message("dryRun") + ")"
                                    : "")
                            + (waits ? ": " + text(push, "toWithdraw") : "");
                    return new Board.Row(
                            List.of(
                                    id,
                                    state,
                                    local(text(push, "receivedAt")),
                                    text(push, "accepted"),
                                    text(push, "corrected"),
                                    text(push, "withdrawn"),
                                    text(push, "refused")),
                            List.of(new Board.Link(
                                    language.message("receipts"), Session.PATH + "/pushes/" + id + "/receipts")),
                            waits
                                    ? List.of(
                                            new Board.Action(Button.CONFIRM_PUSH, id, language.message("confirmPush")),
                                            new Board.Action(Button.REJECT_PUSH, id, language.message("rejectPush")))
                                    : List.of());
                });
    }

    /** @param after where the page begins, null for the first */
    Board orders(@Nullable String after) {
        return board(
                "orders",
                Owner.INCENTIVE,
                "/orders",
                after,
                List.of(),
                List.of("name", "code", "measure", "field", "step", "deadline"),
                order -> {
                    String id = text(order, "order");
                    List<Board.Action> actions = new ArrayList<>();
                    switch (text(order, "step")) {
                        case "ACKNOWLEDGE" ->
                            actions.add(new Board.Action(Button.ACKNOWLEDGE, id, language.message("acknowledge")));
                        case "REPORT" -> {
                            actions.add(new Board.Action(Button.APPLY, id, language.message("applied")));
                            actions.add(new Board.Action(
                                    Button.NOT_APPLY,
                                    id,
                                    language.message("notApplied"),
                                    Map.of(),
                                    List.of(
                                            Board.Input.choice(
                                                    Kind.CHOICE,
                                                    "reason",
                                                    language.message("reason"),
                                                    options(Arrays.stream(NotAppliedReason.values())
                                                            .map(Enum::name)
                                                            .toList())),
                                            Board.Input.text(Kind.TEXT, "remark", language.message("explanation"))
                                                    .optional())));
                        }
                        case "CONFIRM" ->
                            actions.add(new Board.Action(
                                    Button.CONFIRM,
                                    id,
                                    language.message("confirm"),
                                    Map.of("turn", text(order, "turn")),
                                    List.of()));
                        default -> {}
                    }
                    return new Board.Row(
                            List.of(
                                    text(order, "name"),
                                    text(order, "code"),
                                    both(order),
                                    language.of(words.field(text(order, "field"))),
                                    language.message(
                                            text(order, "step").isEmpty() ? "open" : "step" + text(order, "step")),
                                    due(order, "dueOn")),
                            actions);
                });
    }

    /** @param after where the page begins, null for the first */
    Board objections(@Nullable String after) {
        Board.Input explanation = Board.Input.text(Kind.LONG_TEXT, "explanation", language.message("explanation"));
        Board.Input corrected = Board.Input.choice(
                Kind.ANY,
                "corrected",
                language.message("correction"),
                List.of(new Board.Option("true", language.message("correctedAlready"))));
        Board.Input remedy = Board.Input.choice(
                Kind.CHOICE, "remedy", language.message("remedy"), options(List.of("WITHDRAWAL", "CORRECTION")));
        return board(
                "objectionQueue",
                Owner.OBJECTION,
                "/objections",
                after,
                List.of(),
                List.of("caseId", "list", "field", "ground", "state", "deadline"),
                one -> {
                    String id = text(one, "caseId");
                    Board.Input reason = reasons(Owner.OBJECTION, "/objections/terms", one);
                    return new Board.Row(
                            List.of(
                                    id,
                                    language.message(text(one, "list")),
                                    language.of(words.field(text(one, "field"))),
                                    both(one.path("ground")),
                                    both(one.path("state")),
                                    due(one, "deadline")),
                            List.of(caseLink("objections", one)),
                            List.of(
                                    form(Button.UPHOLD, id, "UPHELD", remedy, corrected, explanation),
                                    form(Button.UPHOLD_PARTLY, id, "PARTLY_UPHELD", reason, corrected, explanation),
                                    form(Button.REJECT, id, "REJECTED", reason, explanation)));
                });
    }

    private Board.Action form(Button act, String id, String label, Board.Input... inputs) {
        return new Board.Action(act, id, language.message(label), Map.of(), List.of(inputs));
    }

    /** Reasons of the edition by which a case is decided. */
    private Board.Input reasons(Owner owner, String path, JsonNode one) {
        JsonNode edition = others.edition(owner, path, text(one, "edition"));
        return Board.Input.choice(
                Kind.CHOICE,
                "reason",
                language.message("reason"),
                coded(edition.isMissingNode() ? terms(owner, path) : edition, "reasons", reason -> true));
    }

    /** The edition in force of what a service keeps as rules; missing when it cannot be reached. */
    JsonNode terms(Owner owner, String path) {
        return others.inForce(owner, path, LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE));
    }

    /** Codes of an edition, in words. */
    List<Board.Option> coded(JsonNode terms, String member, Predicate<JsonNode> wanted) {
        List<Board.Option> options = new ArrayList<>();
        terms.path(member).forEach(one -> {
            if (wanted.test(one)) {
                options.add(new Board.Option(text(one, "code"), both(one)));
            }
        });
        return options;
    }

    /** @param after where the page begins, null for the first */
    Board restorations(@Nullable String after) {
        return board(
                "restorationQueue",
                Owner.RESTORATION,
                "/restorations",
                after,
                List.of(),
                List.of("caseId", "list", "field", "route", "state", "deadline"),
                one -> {
                    String id = text(one, "caseId");
                    List<Board.Option> conditions = coded(one, "conditions", condition -> !text(condition, "code")
                            .equals("COMMITMENT"));
                    Board.Input[] confirmed = conditions.isEmpty()
                            ? new Board.Input[0]
                            : new Board.Input[] {
                                Board.Input.choice(Kind.ALL, "confirmed", language.message("confirmed"), conditions)
                            };
                    return new Board.Row(
                            List.of(
                                    id,
                                    language.message(text(one, "list")),
                                    language.of(words.field(text(one, "field"))),
                                    both(one.path("route")),
                                    both(one.path("state")),
                                    due(one, "deadline")),
                            List.of(caseLink("restorations", one)),
                            restorationActs(
                                    id,
                                    text(one.path("state"), "code"),
                                    confirmed,
                                    reasons(Owner.RESTORATION, "/restorations/terms", one)));
                });
    }

    /** An application is accepted first, and decided then. */
    private List<Board.Action> restorationActs(String id, String state, Board.Input[] confirmed, Board.Input reason) {
        List<Board.Action> acts = new ArrayList<>();
        if (state.equals("SUBMITTED")) {
            acts.add(new Board.Action(Button.ACCEPT_RESTORATION, id, language.message("accept")));
        } else {
            acts.add(form(Button.GRANT_RESTORATION, id, "grant", confirmed));
        }
        acts.add(form(
                Button.REFUSE_RESTORATION,
                id,
                "refuse",
                reason,
                Board.Input.text(Kind.DATE, "nextTryFrom", language.message("nextTryFrom")),
                Board.Input.text(Kind.LONG_TEXT, "explanation", language.message("explanation"))));
        return acts;
    }

    private Board.Link caseLink(String queue, JsonNode one) {
        return new Board.Link(language.message("caseTexts"), Session.PATH + "/" + queue + "/" + text(one, "caseId"));
    }

    Board approvals() {
        List<Board.Row> rows = applications.all().stream()
                .filter(one -> one.state().equals("REQUESTED") || one.state().equals("GRANTED"))
                .map(one -> {
                    String id = one.application().toString();
                    boolean own = one.applicant().equals(caller.id());
                    List<Board.Action> actions = new ArrayList<>();
                    if (one.state().equals("REQUESTED") && !own && caller.hasRole(Roles.APPROVER)) {
                        actions.add(new Board.Action(Button.GRANT_POWER, id, language.message("grant")));
                        actions.add(new Board.Action(Button.REFUSE_POWER, id, language.message("refuse")));
                    } else {
                        actions.add(new Board.Action(Button.GIVE_BACK_POWER, id, language.message("giveBack")));
                    }
                    return new Board.Row(
                            List.of(
                                    one.applicant(),
                                    one.categories().stream()
                                            .sorted()
                                            .map(written -> category(language, written))
                                            .collect(Collectors.joining(language.message("comma"))),
                                    language.message(one.oneSubject() ? "oneSubject" : "everybody"),
                                    one.purpose(),
                                    one.legalGround(),
                                    one.until().toString(),
                                    language.message("power" + one.state())),
                            actions);
                })
                .toList();
        List<Board.Action> begin = caller.hasRole(Roles.DEPARTMENT) || caller.hasRole(Roles.OFFICER)
                ? List.of(form(
                        Button.APPLY_FOR_POWER,
                        UUID.randomUUID().toString(),
                        "applyForPower",
                        Board.Input.choice(
                                Kind.ANY,
                                "categories",
                                language.message("categories"),
                                Category.ALL.stream()
                                        .map(Category::toString)
                                        .map(one -> new Board.Option(one, category(language, one)))
                                        .toList()),
                        Board.Input.text(Kind.TEXT, "code", language.message("codeOfOne"))
                                .optional(),
                        Board.Input.text(Kind.TEXT, "purpose", language.message("purpose")),
                        Board.Input.text(Kind.TEXT, "legalGround", language.message("legalGround")),
                        Board.Input.text(Kind.DATE, "until", language.message("untilAtMost"))
                                .optional()))
                : List.of();
        return new Board(
                language.message("approvals"),
                null,
                begin,
                heads(List.of("applicant", "categories", "about", "purpose", "legalGround", "validUntil", "state")),
                rows);
    }

    /** A category of subjects and lists in words. */
    static String category(Language language, String written) {
        Category category = Category.of(written);
        return language.message(category.kind() == SubjectKind.INDIVIDUAL ? "individual" : "organisation") + " · "
                + language.message(category.list().name());
    }

    /** A subject's own entries and cases: what is held, how to object, how to be restored. */
    Board mine(String code) {
        JsonNode restorations = terms(Owner.RESTORATION, "/restorations/terms");
        List<Board.Row> rows = new ArrayList<>();
        warnings.mine(hash.of(code))
                .forEach(one -> rows.add(new Board.Row(
                        List.of(
                                language.message("warnings") + ": " + language.of(Objects.requireNonNull(one.notice())),
                                "",
                                one.reasons().stream()
                                        .map(reason -> language.of(reason.fieldName()))
                                        .collect(Collectors.joining(language.message("comma"))),
                                language.message("stateIN_FORCE"),
                                ""),
                        List.of())));
        for (Report.Entry entry : reports.entries(code)) {
            List<Board.Action> actions = new ArrayList<>();
            actions.add(objection(Button.OBJECT, entry.entry(), entry.list()));
            if (!entry.list().equals("RED")) {
                actions.add(restoration(entry.entry(), restorations));
            }
            if (entry.list().equals("RED") && SubjectKind.INDIVIDUAL.isCode(code)) {
                actions.add(new Board.Action(Button.CONSENT, entry.entry(), language.message("consent")));
                actions.add(new Board.Action(Button.REVOKE_CONSENT, entry.entry(), language.message("revokeConsent")));
            }
            rows.add(new Board.Row(
                    List.of(
                            language.message(entry.list()) + " · " + language.of(entry.field())
                                    + (entry.behind() == null
                                            ? ""
                                            : " · " + entry.name() + " · " + language.message(entry.behind())),
                            language.of(entry.authority()),
                            language.of(entry.ground()),
                            language.message(entry.suspended() ? "stateSUSPENDED" : "stateIN_FORCE"),
                            entry.displayUntil().toString()),
                    entry.published()
                            ? List.of(new Board.Link(language.message("entry"), "/entry/" + entry.entry()))
                            : List.of(),
                    actions));
        }
        cases(rows, Owner.OBJECTION, "objections", "ground", "RETRACT", Button.RETRACT);
        cases(rows, Owner.RESTORATION, "restorations", "route", "WITHDRAW", Button.WITHDRAW);
        return new Board(
                language.message("tile_mine"),
                language.message("mineText"),
                List.of(),
                heads(List.of("content", "authority", "ground", "state", "deadline")),
                rows);
    }

    /** An entry that is published, which anybody may say something about; empty when there is none now. */
    Optional<Board> objectTo(UUID entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
        return collection
                .find(entry, today.toEpochDay())
                .filter(HeldEntry::publishable)
                .map(HeldEntry::record)
                .map(one -> new Board(
                        language.message("objectAct"),
                        language.message("objectText"),
                        List.of(),
                        heads(List.of("name", "list", "authority", "ground", "displayUntil")),
                        List.of(new Board.Row(
                                List.of(
                                        one.name(),
                                        language.message(one.list().name()) + " · "
                                                + language.of(words.field(one.field())),
                                        language.of(directory.nameOf(one.authority())),
                                        language.of(words.ground(one.standard(), one.ground())),
                                        one.displayUntil().toString()),
                                List.of(new Board.Link(language.message("entry"), "/entry/" + entry)),
                                List.of(objection(
                                                Button.OBJECT_TO,
                                                entry.toString(),
                                                one.list().name())
                                        .opened())))));
    }

    private Board.Action objection(Button act, String entry, String list) {
        return form(
                act,
                entry,
                "objectAct",
                Board.Input.choice(
                        Kind.CHOICE,
                        "ground",
                        language.message("objectionGround"),
                        coded(
                                terms(Owner.OBJECTION, "/objections/terms"),
                                "grounds",
                                ground -> !ground.path("lists").isArray() || holds(ground.path("lists"), list))),
                statement(),
                evidence());
    }

    private Board.Action restoration(String entry, JsonNode terms) {
        List<Board.Input> inputs = new ArrayList<>();
        inputs.add(Board.Input.choice(
                Kind.CHOICE, "route", language.message("route"), coded(terms, "routes", route -> true)));
        inputs.add(statement());
        JsonNode commitment = terms.path("commitment");
        if (!commitment.isMissingNode()) {
            inputs.add(Board.Input.choice(
                    Kind.ANY,
                    "commitment",
                    language.message("commitment"),
                    List.of(new Board.Option(text(commitment, "code"), both(commitment)))));
        }
        inputs.add(evidence());
        return form(Button.RESTORE, entry, "restoreAct", inputs.toArray(Board.Input[]::new));
    }

    private Board.Input statement() {
        return Board.Input.text(Kind.LONG_TEXT, "statement", language.message("statement"));
    }

    private Board.Input evidence() {
        return Board.Input.text(Kind.FILE, "file", language.message("evidenceFile"))
                .optional();
    }

    /** @param code of what can be done next, by which a case can be taken back */
    private void cases(List<Board.Row> rows, Owner owner, String queue, String ground, String code, Button takeBack) {
        OtherServices.Answer answer = others.get(owner, "/" + queue + "/mine", caller.bearer());
        if (!answer.isOk()) {
            rows.add(new Board.Row(List.of(language.message("case_" + queue), "", "", problem(answer), ""), List.of()));
            return;
        }
        for (JsonNode one : answer.content()) {
            String id = text(one, "caseId");
            boolean open = StreamSupport.stream(one.path("next").spliterator(), false)
                    .anyMatch(next -> text(next, "code").equals(code));
            rows.add(new Board.Row(
                    List.of(
                            language.message("case_" + queue) + " · " + language.of(words.field(text(one, "field"))),
                            both(one.path("authority")),
                            both(one.path(ground)),
                            both(one.path("state")),
                            due(one, "deadline")),
                    List.of(new Board.Link(
                            language.message("paper"), Session.PATH + "/" + queue + "/" + id + "/paper")),
                    open ? List.of(new Board.Action(takeBack, id, language.message("retract"))) : List.of()));
        }
    }

    private static boolean holds(JsonNode array, String text) {
        return StreamSupport.stream(array.spliterator(), false)
                .anyMatch(one -> one.asText().equals(text));
    }

    Board reviews() {
        ReviewResource.Queue queue = reviews.queue();
        List<Board.Row> rows = new ArrayList<>();
        queue.records()
                .forEach(one -> rows.add(new Board.Row(
                        List.of(
                                language.message(one.kind()),
                                one.name(),
                                one.title(),
                                one.documentNumber(),
                                one.dueOn().toString()),
                        review(
                                Button.PUBLISH_RECORD,
                                Button.WITHHOLD_RECORD,
                                one.record().toString(),
                                Map.of()))));
        queue.entries()
                .forEach(one -> rows.add(new Board.Row(
                        List.of(
                                language.message(one.list().name()),
                                one.name(),
                                one.statement(),
                                language.of(words.field(one.field())),
                                one.decisionDate().toString()),
                        review(
                                Button.PUBLISH_ENTRY,
                                Button.WITHHOLD_ENTRY,
                                one.entry().toString(),
                                Map.of("version", Long.toString(one.version()))))));
        return new Board(
                language.message("reviews"),
                null,
                List.of(),
                heads(List.of("list", "name", "content", "number", "deadline")),
                rows);
    }

    private List<Board.Action> review(Button publish, Button withhold, String id, Map<String, String> hidden) {
        return List.of(
                new Board.Action(publish, id, language.message("publish"), hidden, List.of()),
                new Board.Action(
                        withhold,
                        id,
                        language.message("withhold"),
                        hidden,
                        List.of(Board.Input.text(Kind.LONG_TEXT, "reason", language.message("reason"))
                                .atMost(ReviewResource.LONGEST_REASON))));
    }

    @FunctionalInterface
    private interface RowOf {

        Board.Row of(JsonNode node);
    }

    private Board board(
            String title,
            Owner owner,
            String path,
            @Nullable String after,
            List<Board.Action> begin,
            List<String> columns,
            RowOf rowOf) {
        OtherServices.Answer answer = others.get(owner, path + from(after), caller.bearer());
        List<Board.Row> rows = answer.isOk()
                ? StreamSupport.stream(answer.content().spliterator(), false)
                        .map(rowOf::of)
                        .toList()
                : List.of();
        var board = new Board(
                language.message(title),
                answer.isOk() ? null : problem(answer),
                begin,
                heads(columns),
                rows,
                answer.after() == null ? null : Session.PATH + path + from(answer.after()));
        return after == null ? board : board.with("after", after);
    }

    private static String from(@Nullable String after) {
        return after == null ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }

    /** What a service refused, in the reader's language. */
    String problem(OtherServices.Answer answer) {
        if (answer.status() == 0) {
            return language.message("notReached");
        }
        String said = text(answer.content(), language.isEnglish() ? "detail" : "title");
        return said.isEmpty() ? language.message("refusedBy") + " " + answer.status() : said;
    }

    private List<String> heads(List<String> keys) {
        return keys.stream().map(language::message).toList();
    }

    private List<Board.Option> options(List<String> codes) {
        return codes.stream()
                .map(code -> new Board.Option(code, language.message(code)))
                .toList();
    }

    private static String local(String instant) {
        return instant.isEmpty() ? "" : MINUTES.format(Instant.parse(instant).atZone(WorkingDays.LEGAL_ZONE));
    }

    private static String due(JsonNode node, String member) {
        return text(node, member) + (node.path("overdue").asBoolean() ? " !" : "");
    }

    String both(JsonNode node) {
        return language.of(new Text(text(node, "zh"), text(node, "en")));
    }

    private static String text(@Nullable JsonNode node, String member) {
        return node == null ? "" : node.path(member).asText("");
    }
}
