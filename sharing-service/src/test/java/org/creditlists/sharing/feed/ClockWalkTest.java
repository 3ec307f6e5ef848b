package org.creditlists.sharing.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three years of the clock: by no path is anything served that is over or restored, and by every path what is not (S7).
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceResource.class, initArgs = @ResourceArg(name = "database", value = "sharing_clock"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class ClockWalkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ENTRIES = 24;
    private static final int DAYS = 3 * 365;
    private static final Set<String> EVERY_PATH = Set.of(
            "inquiry",
            "inquiry by name",
            "changes as a table",
            "report as a page",
            "report on paper",
            "own entries",
            "shared entries",
            "counts",
            "batch",
            "batch as a table",
            "download as a table",
            "code search",
            "name search",
            "list",
            "published entry",
            "download",
            "changes",
            "report",
            "as it was",
            "history");

    private static final String SHARED = "SELECT 1 FROM shared_entry WHERE entry_id = ?";

    @Inject
    EntryCollection collection;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final List<Walked> all = new ArrayList<>();

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    /** @param last day on which it is displayed or used */
    private record Walked(Designated entry, String code, String name, LocalDate last, boolean restored) {

        String id() {
            return entry.entry().toString();
        }
    }

    @Test
    void nothingThatIsOverOrRestoredIsServedByAnyPath() {
        LocalDate start = Samples.today();
        publish(start);
        // The clock never goes back: what is over stays over.
        var byLastDay = all.stream().collect(Collectors.groupingBy(Walked::last, TreeMap::new, Collectors.toList()));
        byLastDay.forEach((last, ending) -> {
            go(start, last);
            for (Walked one : ending) {
                // The history follows beside the lists.
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(servedBy(one)).isEqualTo(EVERY_PATH));
                if (one.restored()) {
                    Samples.end(one.entry(), EndReason.RESTORED);
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(servedBy(one)).isEmpty());
                }
            }
            go(start, last.plusDays(1));
            ending.forEach(one -> assertThat(servedBy(one)).isEmpty());
        });
        go(start, start.plusDays(DAYS + 10));
        all.forEach(one -> assertThat(servedBy(one)).isEmpty());
    }

    private void publish(LocalDate start) {
        var random = new Random(11);
        for (int i = 0; i < ENTRIES; i++) {
            LocalDate valid = start.plusDays(2 + random.nextInt(DAYS));
            LocalDate display = random.nextBoolean()
                    ? valid
                    : start.plusDays(1 + random.nextInt((int) ChronoUnit.DAYS.between(start, valid)));
            String code = Samples.code(80_000 + i);
            String name = "示例时钟" + i + "号有限公司";
            Designated entry = Samples.Sample.of(i % 3 == 0 ? ListKind.BLACK : ListKind.WATCH, code)
                    .inField("NATIONAL_DEFENCE")
                    .named(name)
                    .until(valid, display)
                    .publish();
            all.add(new Walked(entry, code, name, display.isBefore(valid) ? display : valid, i % 4 == 0));
        }
        all.forEach(one -> await().atMost(PATIENCE).until(() -> collection
                .find(one.entry().entry().value(), start.toEpochDay())
                .isPresent()));
    }

    @Test
    void aWarningALicenceAndWhatWaitsForAReviewerGoWithTheirDays() {
        LocalDate start = Samples.today();
        LocalDate last = start.plusDays(40);
        String code = Samples.code(81_000);
        for (String field : List.of("TAXATION", "BIDDING", "FIRE_SAFETY")) {
            Samples.Sample.of(ListKind.WATCH, code)
                    .inField(field)
                    .named("示例警示有限公司")
                    .until(field.equals("BIDDING") ? last : start.plusYears(2), start.plusYears(2))
                    .publish();
        }
        Designated waiting = Samples.Sample.of(ListKind.BLACK, Samples.code(81_001))
                .until(last, last)
                .needing(PublicationNeed.REVIEW)
                .publish();
        licence(code, start, last);
        Set<String> everywhere = Set.of(
                "warnings",
                "own warning",
                "inquiry",
                "entry for review",
                "licence by code",
                "licence by name",
                "own licences");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(warnedBy(code, waiting)).isEqualTo(everywhere));
        go(start, last);
        assertThat(warnedBy(code, waiting)).isEqualTo(everywhere);
        go(start, last.plusDays(1));
        assertThat(warnedBy(code, waiting)).isEmpty();
        go(start, last.plusDays(DAYS));
        assertThat(warnedBy(code, waiting)).isEmpty();
    }

    private static void licence(String code, LocalDate start, LocalDate last) {
        given().header("Authorization", "Bearer " + TestTokens.officer("market-420000"))
                .contentType("application/x-ndjson;charset=UTF-8")
                .body(("{\"kind\":\"LICENCE\",\"documentNumber\":\"示例许字〔2026〕99号\",\"subjectKind\":\"ORGANISATION\","
                                + "\"name\":\"示例警示有限公司\",\"code\":\"" + code + "\",\"title\":\"示例\",\"basis\":\"示例\","
                                + "\"decisionDate\":\"" + start + "\",\"displayUntil\":\"" + last + "\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/publicity")
                .then()
                .statusCode(200)
                .body("[0].outcome", equalTo("PUBLISHED"));
    }

    private static Set<String> warnedBy(String code, Designated waiting) {
        Set<String> paths = new TreeSet<>();
        String subject = TestTokens.subject(code);
        add(paths, "warnings", code, given().get("/warnings"));
        add(
                paths,
                "own warning",
                "FIRE_SAFETY",
                given().header("Authorization", "Bearer " + subject).post("/warnings/mine"));
        add(
                paths,
                "inquiry",
                "\"warning\":[\"BIDDING\"",
                json(
                        TestTokens.department("customs-000000"),
                        "/inquiries",
                        Map.of("code", code, "purpose", "示例", "legalGround", "示例")));
        add(paths, "entry for review", waiting.entry().toString(), get(TestTokens.reviewer(), "/reviews"));
        add(paths, "licence by code", "示例许字〔2026〕99号", search(code));
        add(paths, "licence by name", "示例许字〔2026〕99号", search("示例警示有限公司"));
        add(paths, "own licences", "示例许字〔2026〕99号", get(subject, "/publicity/mine"));
        return paths;
    }

    private static void go(LocalDate start, LocalDate day) {
        TestClock.setAhead(Duration.ofDays(ChronoUnit.DAYS.between(start, day)));
    }

    private Set<String> servedBy(Walked one) {
        Set<String> paths = new TreeSet<>();
        addInquiries(paths, one);
        addPublished(paths, one);
        addFeed(paths, one);
        addReports(paths, one);
        addCounts(paths, one);
        String id = one.id();
        if (!Rows.query(dataSource, SHARED, row -> true, one.entry().entry().value())
                .isEmpty()) {
            paths.add("shared entries");
        }
        if (get(TestTokens.subject(one.code()), "/history/entries/" + id).statusCode() == 200) {
            paths.add("history");
        }
        return paths;
    }

    private static void addInquiries(Set<String> paths, Walked one) {
        String department = TestTokens.department("customs-000000");
        Map<String, String> inquiry = Map.of("code", one.code(), "purpose", "示例", "legalGround", "示例");
        Map<String, String> byName = Map.of("name", one.name(), "purpose", "示例", "legalGround", "示例");
        add(paths, "inquiry", one.id(), json(department, "/inquiries", inquiry));
        add(paths, "as it was", one.id(), json(department, "/inquiries/as-it-was", inquiry));
        add(paths, "inquiry by name", one.id(), json(department, "/inquiries/names", byName));
        add(paths, "batch", one.id(), batch(department, "application/x-ndjson", one.code()));
        add(paths, "batch as a table", one.id(), batch(department, "text/csv", one.code()));
    }

    private static void addPublished(Set<String> paths, Walked one) {
        add(paths, "code search", one.id(), search(one.code()));
        add(paths, "name search", one.id(), search(one.name()));
        String list = "/public/lists?list=" + one.entry().list() + "&field=NATIONAL_DEFENCE";
        add(paths, "list", one.id(), given().get(list));
        if (given().get("/public/entries/" + one.id()).statusCode() == 200) {
            paths.add("published entry");
        }
    }

    private static void addFeed(Set<String> paths, Walked one) {
        String liaison = TestTokens.liaison("customs-000000", "liaison", "DIVISION");
        String why = "purpose=sample&legalGround=sample";
        String changes = "/feed/changes?since=0&" + why;
        String entries = "/feed/entries?" + why;
        add(paths, "download", "\"entry\":\"" + one.id(), get(liaison, entries));
        add(paths, "download as a table", one.id(), get(liaison, "text/csv", entries));
        add(paths, "changes", "\"entry\":\"" + one.id() + "\",\"subject\"", get(liaison, changes));
        String row = one.id() + "," + one.entry().subject();
        add(paths, "changes as a table", row, get(liaison, "text/csv", changes));
    }

    private static void addReports(Set<String> paths, Walked one) {
        String subject = TestTokens.subject(one.code());
        // Who was shown an entry stays among the inquiries of its subject.
        if (get(subject, "/report")
                .jsonPath()
                .getList("entries.entry", String.class)
                .contains(one.id())) {
            paths.add("report");
        }
        add(paths, "report as a page", one.id(), get(subject, "text/html", "/report"));
        add(paths, "own entries", one.id(), get(subject, "/report/entries"));
        byte[] paper = get(subject, "application/pdf", "/report").asByteArray();
        try (var document = Loader.loadPDF(paper)) {
            if (new PDFTextStripper().getText(document).contains(one.id())) {
                paths.add("report on paper");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody else is in this field on this list with this authority but those of the walk. */
    private void addCounts(Set<String> paths, Walked one) {
        long day = LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE).toEpochDay();
        int counted = collection.counts(day, EntryCollection.Wanted.ALL).stream()
                .filter(count -> count.field().value().equals("NATIONAL_DEFENCE"))
                .mapToInt(EntryCollection.Counted::entries)
                .sum();
        long inForce = all.stream()
                .filter(other ->
                        collection.find(other.entry().entry().value(), day).isPresent())
                .count();
        assertThat(counted).isEqualTo((int) inForce);
        if (collection.find(one.entry().entry().value(), day).isPresent()) {
            paths.add("counts");
        }
    }

    private static void add(Set<String> paths, String path, String what, Response answer) {
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        if (answer.asString().contains(what)) {
            paths.add(path);
        }
    }

    private static Response batch(String token, String accept, String code) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .accept(accept)
                .queryParam("purpose", "示例")
                .queryParam("legalGround", "示例")
                .body(code.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/inquiries/batch");
    }

    private static Response json(String token, String path, Map<String, String> body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Response get(String token, String path) {
        return get(token, "*/*", path);
    }

    private static Response get(String token, String accept, String path) {
        return given().header("Authorization", "Bearer " + token).accept(accept).get(path);
    }

    private static Response search(String term) {
        return given().contentType("application/json")
                .body(Map.of("term", term))
                .post("/public/searches");
    }
}
