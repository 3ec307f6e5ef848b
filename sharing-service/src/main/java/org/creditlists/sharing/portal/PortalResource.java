package org.creditlists.sharing.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.EntryCollection.Wanted;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.collection.NameSearch;
import org.creditlists.sharing.figures.Statistics;
import org.creditlists.sharing.figures.Trends;
import org.creditlists.sharing.freshness.Freshness;
import org.creditlists.sharing.portal.client.OtherServices;
import org.creditlists.sharing.portal.client.OtherServices.Owner;
import org.creditlists.sharing.publicity.Publicity;
import org.creditlists.sharing.warning.WarningList;
import org.creditlists.sharing.warning.domain.Warnings;
import org.creditlists.sharing.wiring.SharingSettings;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.input.Texts;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.limit.RateLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Pages for everyone. They say nothing that may not be published, and nothing that is over at the moment of reading
 * (GuoFa (2016) 33, art. 17; Hubei opinions on personal creditworthiness (2017), part IV(3)).
 */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class PortalResource {

    private static final int PAGE = 20;
    private static final int SHOWN = 50;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int CODE = 18;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Pages pages;
    private final Statistics statistics;
    private final Trends trends;
    private final EntryCollection collection;
    private final CollectionFollower follower;
    private final Freshness freshness;
    private final ParkedMessages parked;
    private final NameSearch names;
    private final Lists lists;
    private final Directory directory;
    private final Words words;
    private final Publicity publicity;
    private final WarningList warnings;
    private final OtherServices others;
    private final KeyedHash hash;
    private final Language language;
    private final SharingSettings.Portal settings;
    private final RateLimit limit;
    private final HttpServerRequest request;
    private final Clock clock;

    PortalResource(
            Pages pages,
            Statistics statistics,
            Trends trends,
            EntryCollection collection,
            CollectionFollower follower,
            Freshness freshness,
            ParkedMessages parked,
            NameSearch names,
            Lists lists,
            Directory directory,
            Words words,
            Publicity publicity,
            WarningList warnings,
            OtherServices others,
            KeyedHash hash,
            Language language,
            SharingSettings settings,
            HttpServerRequest request,
            Clock clock) {
        this.pages = pages;
        this.statistics = statistics;
        this.trends = trends;
        this.collection = collection;
        this.follower = follower;
        this.freshness = freshness;
        this.parked = parked;
        this.names = names;
        this.lists = lists;
        this.directory = directory;
        this.words = words;
        this.publicity = publicity;
        this.warnings = warnings;
        this.others = others;
        this.hash = hash;
        this.language = language;
        this.settings = settings.portal();
        this.limit = new RateLimit(this.settings.searchesPerMinute(), System::nanoTime);
        this.request = request;
        this.clock = clock;
    }

    /** The templates. */
    @jakarta.inject.Singleton
    public static final class Pages {

        private final Template home;
        private final Template search;
        private final Template list;
        private final Template entry;
        private final Template statistics;
        private final Template status;
        private final Template warnings;
        private final Template message;
        private final Template rules;

        Pages(
                @Location("portal/home.html") Template home,
                @Location("portal/search.html") Template search,
                @Location("portal/lists.html") Template list,
                @Location("portal/entry.html") Template entry,
                @Location("portal/statistics.html") Template statistics,
                @Location("portal/status.html") Template status,
                @Location("portal/warnings.html") Template warnings,
                @Location("portal/message.html") Template message,
                @Location("portal/rules.html") Template rules) {
            this.home = home;
            this.search = search;
            this.list = list;
            this.entry = entry;
            this.statistics = statistics;
            this.status = status;
            this.warnings = warnings;
            this.message = message;
            this.rules = rules;
        }
    }

    /** A choice of a form, or a total. */
    public record Choice(String code, String name) {}

    /** @param list a kind of list, or a code */
    public record Total(String list, int entries) {}

    @GET
    @Operation(hidden = true)
    public Response home() {
        List<EntryCollection.Counted> counts = statistics.published(today());
        List<Total> totals = Arrays.stream(ListKind.values())
                .map(list -> new Total(
                        list.name(),
                        counts.stream()
                                .filter(one -> one.list() == list)
                                .mapToInt(EntryCollection.Counted::entries)
                                .sum()))
                .toList();
        return page(pages.home.data("totals", totals).data("term", "")).build();
    }

    @GET
    @Path("/search")
    @Operation(hidden = true)
    public Response searchForm() {
        return Response.seeOther(URI.create("/")).build();
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response search(@FormParam("term") @Nullable String term) {
        RateLimit.Grant grant = limit.take(request.remoteAddress().host());
        Response.ResponseBuilder answer;
        String asked = term == null ? "" : term.strip();
        if (!grant.granted()) {
            answer = page(results(asked, List.of(), language.message("tooOften", grant.seconds())))
                    .status(429);
        } else if (asked.length() < SHORTEST || asked.length() > LONGEST || Texts.hasControlCharacters(asked)) {
            answer = page(results("", List.of(), language.message("tooShort")));
        } else {
            answer = page(found(asked));
        }
        Response built = answer.build();
        grant.tell(built.getHeaders());
        return built;
    }

    private TemplateInstance found(String asked) {
        String code = asked.toUpperCase(Locale.ROOT);
        long day = today().toEpochDay();
        if (code.matches("[0-9A-Z]{" + CODE + "}")) {
            List<PublicEntry> found = collection.byCode(code, day).stream()
                    .filter(HeldEntry::publishable)
                    .map(held -> shown(held.record(), language.message("CODE")))
                    .toList();
            // Codes with a wrong check character were issued, too: it is only said when nothing is found.
            List<ShownRecord> records = publicity.of(hash.of(code), today(), false).stream()
                    .map(one -> record(one, language.message("CODE")))
                    .toList();
            boolean mistyped = found.isEmpty()
                    && records.isEmpty()
                    && Arrays.stream(SubjectKind.values()).noneMatch(kind -> kind.check(code) == CodeCheck.CONFORMING);
            return results(asked, found, mistyped ? language.message("codeWrong") : null)
                    .data("records", records)
                    .data("masked", isMasked(found, records));
        }
        List<PublicEntry> found = names.find(asked, day, Wanted.PUBLISHED, record -> true).stream()
                .map(one -> shown(one.record(), language.message(one.match().name())))
                .toList();
        List<ShownRecord> records = publicity.named(asked, today()).stream()
                .map(one -> record(one.published(), language.message(one.match().name())))
                .toList();
        return results(asked, found, null)
                .data("records", records.subList(0, Math.min(SHOWN, records.size())))
                .data("more", found.size() > SHOWN || records.size() > SHOWN)
                .data("masked", isMasked(found, records));
    }

    private static boolean isMasked(List<PublicEntry> found, List<ShownRecord> records) {
        return found.stream().anyMatch(PublicEntry::isMasked)
                || records.stream().anyMatch(ShownRecord::isMasked);
    }

    /**
     * A licence or penalty as the public sees it.
     *
     * @param code of an individual masked
     * @param why it was found
     */
    public record ShownRecord(
            String kind,
            String name,
            String code,
            String title,
            String basis,
            String authority,
            String number,
            LocalDate decided,
            LocalDate due,
            boolean provisional,
            @Nullable LocalDate published,
            boolean late,
            LocalDate until,
            String why) {

        /** Whether a part of the code is left out. */
        public boolean isMasked() {
            return code.indexOf('*') >= 0;
        }
    }

    private ShownRecord record(Publicity.Published one, String why) {
        return new ShownRecord(
                language.message(one.kind()),
                one.name(),
                PublicEntry.masked(one.subjectKind(), one.code()),
                one.title(),
                one.basis(),
                language.of(directory.nameOf(one.authority())),
                one.documentNumber(),
                one.decisionDate(),
                one.dueOn(),
                one.provisional(),
                one.publishedOn(),
                one.isLate(today()),
                one.displayUntil(),
                why);
    }

    private TemplateInstance results(String term, List<PublicEntry> found, @Nullable String message) {
        return pages.search
                .data("term", term)
                .data("found", found.subList(0, Math.min(SHOWN, found.size())))
                .data("more", found.size() > SHOWN)
                .data("records", List.of())
                .data("masked", found.stream().anyMatch(PublicEntry::isMasked))
                .data("message", message);
    }

    @GET
    @Path("/lists")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("province") @Nullable String province,
            @QueryParam("after") @Nullable String after) {
        ListKind kind = Arrays.stream(ListKind.values())
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElse(ListKind.BLACK);
        String inField = field != null && words.isField(field)
                ? field
                : words.fieldCodes().getFirst();
        if (field == null) {
            inField = largest(kind).orElse(inField);
        }
        Map<String, String> provinces = language.provinceNames();
        String place = province != null && provinces.containsKey(province) ? province : "";
        Optional<UUID> cursor = uuid(after);
        Optional<List<HeldEntry>> page = after != null && cursor.isEmpty()
                ? Optional.empty()
                : collection.page(
                        kind,
                        inField,
                        place.isEmpty() ? null : Integer.valueOf(place),
                        cursor.orElse(null),
                        today().toEpochDay(),
                        PAGE + 1,
                        Wanted.PUBLISHED);
        List<HeldEntry> held = page.orElse(List.of());
        List<PublicEntry> rows =
                held.stream().limit(PAGE).map(one -> shown(one.record(), "")).toList();
        String next = held.size() > PAGE
                ? "/lists?list=" + kind + "&field=" + inField + "&province=" + place + "&after="
                        + rows.getLast().entry()
                : null;
        return page(pages.list
                        .data("list", kind.name())
                        .data("field", inField)
                        .data("province", place)
                        .data("listKinds", kinds())
                        .data(
                                "fields",
                                words.fieldCodes().stream()
                                        .map(code -> new Choice(code, language.of(words.field(code))))
                                        .toList())
                        .data(
                                "provinces",
                                provinces.entrySet().stream()
                                        .map(one -> new Choice(one.getKey(), one.getValue()))
                                        .toList())
                        .data("rows", rows)
                        .data("next", next)
                        .data("startAgain", page.isEmpty()))
                .build();
    }

    /** Where a visitor who has not chosen begins: the field with the most entries. */
    private Optional<String> largest(ListKind kind) {
        return statistics.published(today()).stream()
                .filter(one -> one.list() == kind)
                .collect(java.util.stream.Collectors.groupingBy(
                        EntryCollection.Counted::field,
                        java.util.stream.Collectors.summingInt(EntryCollection.Counted::entries)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Rules that another service keeps, in words. */
    public record Rules(
            String id,
            String title,
            boolean missing,
            String source,
            String note,
            List<Choice> terms,
            List<Items> lists) {}

    public record Items(String name, List<String> items) {}

    @GET
    @Path("/rules")
    @Operation(hidden = true)
    public Response rules() {
        return page(pages.rules.data(
                        "rules",
                        List.of(
                                rules(
                                        Owner.OBJECTION,
                                        "objections",
                                        "object",
                                        List.of(
                                                "verificationWorkingDays",
                                                "correctionWorkingDays",
                                                "escalationWorkingDays"),
                                        List.of("grounds", "further")),
                                rules(
                                        Owner.RESTORATION,
                                        "restorations",
                                        "restore",
                                        List.of(
                                                "acceptanceWorkingDays",
                                                "decisionWorkingDays",
                                                "escalationWorkingDays",
                                                "longestWaitMonths"),
                                        List.of("routes", "conditions", "commitment")))))
                .build();
    }

    private Rules rules(Owner owner, String id, String title, List<String> terms, List<String> lists) {
        JsonNode edition = others.inForce(owner, "/" + id + "/terms", today());
        return new Rules(
                id,
                language.message(title),
                edition.isMissingNode(),
                both(edition.path("source")),
                both(edition.path("note")),
                terms.stream()
                        .map(term -> new Choice(edition.path(term).asText(), language.message("rule_" + term)))
                        .toList(),
                lists.stream()
                        .map(list -> new Items(language.message("rule_" + list), items(edition.path(list))))
                        .toList());
    }

    private List<String> items(JsonNode list) {
        List<String> items = new ArrayList<>();
        (list.isArray() ? list : List.of(list))
                .forEach(one -> items.add(both(one) + (one.has("basis") ? " (" + both(one.path("basis")) + ")" : "")));
        return items;
    }

    private String both(JsonNode node) {
        return language.of(new Text(node.path("zh").asText(), node.path("en").asText()));
    }

    @GET
    @Path("/entry/{entry}")
    @Operation(hidden = true)
    public Response entry(@PathParam("entry") String id) {
        Optional<EntryRecord> record = uuid(id).flatMap(entry -> collection.find(entry, today().toEpochDay()))
                .filter(HeldEntry::publishable)
                .map(HeldEntry::record);
        if (record.isEmpty()) {
            return page(pages.message
                            .data("heading", language.message("gone"))
                            .data("text", language.message("goneHint")))
                    .status(404)
                    .build();
        }
        EntryRecord one = record.get();
        ListedEntry listed = lists.find(new EntryId(one.entry().value())).orElse(null);
        LocalDate from = listed == null ? null : listed.restorableFrom();
        String restore = one.list() == ListKind.RED
                ? language.message("restoreRED")
                : from == null ? language.message("restoreNot") : language.message("restoreFrom", from.toString());
        List<String> conditions = listed == null || from == null
                ? List.of()
                : listed.restorationConditions().stream()
                        .map(code -> language.of(words.condition(code)))
                        .toList();
        PublicEntry shown = shown(one, "");
        return page(pages.entry
                        .data("e", shown)
                        .data("warned", isWarned(one))
                        .data("means", language.message("means" + one.list()))
                        .data(
                                "untilText",
                                language.message(
                                        "untilText",
                                        shown.displayUntil().toString(),
                                        shown.validUntil().toString()))
                        .data("restore", restore)
                        .data("conditions", conditions))
                .build();
    }

    @GET
    @Path("/statistics")
    @Operation(hidden = true)
    public Response statistics() {
        return page(pages.statistics
                        .data("tables", statistics.tables(today(), language, words, directory))
                        .data("trend", trends.totals())
                        .data("quality", quality())
                        .data("listKinds", kinds()))
                .build();
    }

    /** How good what an authority sent is, with its name. */
    public record ShownQuality(String name, Trends.Quality figures) {}

    private List<ShownQuality> quality() {
        return trends.known().quality().stream()
                .map(one -> new ShownQuality(language.of(directory.nameOf(one.authority())), one))
                .toList();
    }

    /** A warning as the public sees it. */
    public record ShownWarning(String name, String code, LocalDate raisedOn, List<Choice> reasons) {}

    @GET
    @Path("/warning-list")
    @Operation(hidden = true)
    public Response warnings(@QueryParam("before") @Nullable String before) {
        WarningList.Page found = warnings.page(before);
        return page(pages.warnings
                        .data("next", found.next())
                        .data(
                                "rows",
                                found.warnings().stream()
                                        .map(one -> new ShownWarning(
                                                one.name(),
                                                one.code() == null ? "" : one.code(),
                                                one.raisedOn(),
                                                one.reasons().stream()
                                                        .map(reason -> new Choice(
                                                                reason.entry().toString(),
                                                                language.of(reason.fieldName())))
                                                        .toList()))
                                        .toList()))
                .build();
    }

    /**
     * Up to when what a service decided is known here.
     *
     * @param upTo empty while nothing came from it
     */
    public record Source(String name, String upTo, boolean late) {}

    private Source source(String source, @Nullable Instant upTo, Instant late) {
        return new Source(
                language.message("source_" + source),
                upTo == null ? "" : local(upTo),
                upTo == null || upTo.isBefore(late));
    }

    /** Whether its subject stands on the warning list, by entries that are published. */
    private boolean isWarned(EntryRecord one) {
        List<EntryRecord> published = collection.byCode(one.code(), today().toEpochDay()).stream()
                .filter(held -> held.list() == ListKind.WATCH && held.publishable())
                .map(HeldEntry::record)
                .toList();
        return !Warnings.fields(published).isEmpty();
    }

    private static String local(Instant at) {
        return SECONDS.format(at.atZone(WorkingDays.LEGAL_ZONE));
    }

    @GET
    @Path("/status")
    @Operation(hidden = true)
    public Response status() {
        Map<String, Instant> known = freshness.known().bySource();
        Instant late = clock.instant().minus(settings.lateAfter());
        List<Source> sources = Freshness.SOURCES.stream()
                .map(source -> source(source, known.get(source), late))
                .toList();
        Statistics.State state = statistics.state(language, directory);
        return page(pages.status
                        .data("filled", follower.isFilled())
                        .data("late", sources.stream().anyMatch(Source::late))
                        .data("sources", sources)
                        .data("parked", parked.count())
                        .data("at", local(state.at()))
                        .data("offset", state.offset())
                        .data("entries", state.entries())
                        .data("overdue", state.overdue())
                        .data("lateness", lateness()))
                .build();
    }

    /** How an authority keeps the seven working days. */
    public record ShownLateness(String name, long onTime, long late, long waiting, int worst) {}

    private List<ShownLateness> lateness() {
        return publicity.lateness(today().minusYears(1).withDayOfMonth(1), today()).stream()
                .map(one -> new ShownLateness(
                        language.of(directory.nameOf(one.authority())),
                        one.onTime(),
                        one.late(),
                        one.waiting(),
                        one.worstDays()))
                .toList();
    }

    @GET
    @Path("/language/{language}")
    @Operation(hidden = true)
    public Response language(@PathParam("language") String chosen, @HeaderParam("Referer") @Nullable String from) {
        return Response.seeOther(URI.create(pathOf(from)))
                .cookie(new NewCookie.Builder(Language.COOKIE)
                        .value(chosen.equals("en") ? "en" : "zh")
                        .path("/")
                        .maxAge((int) java.time.Duration.ofDays(365).toSeconds())
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** Of the page that somebody comes from; the start for what is no page of this site. */
    private static String pathOf(@Nullable String from) {
        try {
            URI before = URI.create(from == null ? "" : from);
            String path = String.valueOf(before.getRawPath());
            return path.startsWith("/") && !path.startsWith("//")
                    ? path + (before.getRawQuery() == null ? "" : "?" + before.getRawQuery())
                    : "/";
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    private PublicEntry shown(EntryRecord record, String why) {
        return new PublicEntry(
                record.entry().value(),
                record.list().name(),
                record.name(),
                PublicEntry.masked(record.subjectKind(), record.code()),
                language.of(words.field(record.field())),
                language.of(directory.nameOf(record.authority())),
                language.of(words.ground(record.standard(), record.ground())),
                language.of(words.basis(record.standard())),
                record.decisionNumber(),
                record.decisionDate(),
                record.validUntil(),
                record.displayUntil(),
                record.suspended(),
                why);
    }

    private Response.ResponseBuilder page(TemplateInstance page) {
        return Response.ok(page.data("m", language.messages())
                        .data("lang", language)
                        .render())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                // What is over must not be shown from a cache.
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (ListKind kind : ListKind.values()) {
            kinds.add(kind.name());
        }
        return kinds;
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
    }
}
