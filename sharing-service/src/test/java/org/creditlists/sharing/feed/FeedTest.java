package org.creditlists.sharing.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S4 as a liaison or a province that keeps a copy sees it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResource.class, initArgs = @ResourceArg(name = "database", value = "sharing_feeds"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
@TestProfile(FeedTest.FewLines.class)
class FeedTest {

    /** Three at once, and streams that end soon. */
    public static final class FewLines implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "credit.feed.lines-at-once", "3",
                    "credit.feed.stream-lasts", "PT5S",
                    "credit.feed.streams", "3",
                    "credit.feed.streams-of-one", "2");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHY = "purpose=sample&legalGround=sample";
    /** Of the nation, and of the rank that covers every category. */
    private static final String LIAISON = TestTokens.liaison("customs-000000", "liaison", "DIVISION");

    @Inject
    EntryCollection collection;

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    /** What somebody keeps who follows the feed. */
    private static final class Copy {

        private final Map<UUID, String> records = new TreeMap<>();
        private long offset;
        private String digest = "";

        void take(String lines) throws IOException {
            for (String line : lines.split("\n")) {
                JsonNode json = WireJson.MAPPER.readTree(line);
                if (json.has("offset")) {
                    offset = json.get("offset").asLong();
                    digest = json.path("digest").asText();
                } else if (json.path("ended").asBoolean()) {
                    records.remove(UUID.fromString(json.get("entry").asText()));
                } else {
                    records.put(UUID.fromString(json.get("entry").asText()), line);
                }
            }
        }

        String digest(String suffix) {
            var sum = new LtHash();
            for (Map.Entry<UUID, String> record : records.entrySet()) {
                if (record.getKey().toString().endsWith(suffix)) {
                    sum.add(LtHash.Element.of(record.getValue().getBytes(StandardCharsets.UTF_8)));
                }
            }
            return sum.text();
        }
    }

    @Test
    void aCopyIsMadeFollowedProvedAndWhereItIsWrongIsFound() throws IOException {
        List<Designated> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            entries.add(
                    Samples.Sample.of(ListKind.BLACK, Samples.code(3_000 + i)).publish());
        }
        awaitShared(entries.getLast(), true);
        awaitShared(entries.getFirst(), true);
        var copy = new Copy();
        copy.take(get("/feed/entries").extract().asString());
        long first = copy.offset;

        Samples.end(entries.getFirst(), EndReason.REVOKED);
        Designated late = Samples.Sample.of(ListKind.RED, Samples.code(3_900)).publish();
        awaitShared(entries.getFirst(), false);
        awaitShared(late, true);
        copy.take(get("/feed/changes?since=" + first).extract().asString());
        assertThat(copy.records)
                .containsKey(late.entry().value())
                .doesNotContainKey(entries.getFirst().entry().value());
        assertThat(copy.digest("")).isEqualTo(copy.digest);
        get("/feed/digest?equal=" + copy.digest("")).body("offset", equalTo((int) copy.offset));
        get("/feed/digest?offset=" + copy.offset).body("digest", equalTo(copy.digest));
        // Nothing new: the trailer alone.
        assertThat(get("/feed/changes?since=" + copy.offset)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1);

        UUID wrong = entries.get(7).entry().value();
        copy.records.computeIfPresent(wrong, (id, record) -> record.replace("BLACK", "WATCH"));
        get("/feed/digest?equal=" + copy.digest(""), 404).body("code", equalTo("digest-unknown"));
        String suffix = differing(copy, "");
        suffix = differing(copy, suffix);
        suffix = differing(copy, suffix);
        assertThat(wrong.toString()).endsWith(suffix);
        copy.take(get("/feed/entries?suffix=" + suffix).extract().asString());
        assertThat(copy.digest("")).isEqualTo(get("/feed/digest").extract().<String>path("digest"));
    }

    @Test
    void changesThatWereCutOffGoOnBehindThePartThatCame() throws IOException {
        for (int i = 0; i < 10; i++) {
            awaitShared(
                    Samples.Sample.of(ListKind.BLACK, Samples.code(3_300 + i)).publish(), true);
        }
        List<String> lines =
                get("/feed/changes?since=0").extract().asString().lines().toList();
        var whole = new Copy();
        whole.take(String.join("\n", lines));
        assertThat(whole.digest("")).isEqualTo(whole.digest);
        int part = 0;
        while (!lines.get(part).startsWith("{\"offset\"")) {
            part++;
        }
        assertThat(part).isEqualTo(3);
        var copy = new Copy();
        copy.take(String.join("\n", lines.subList(0, part + 2)));
        assertThat(copy.digest).isEmpty();
        copy.take(get("/feed/changes?since=" + copy.offset).extract().asString());
        assertThat(copy.records).isEqualTo(whole.records);
        assertThat(copy.digest("")).isEqualTo(copy.digest);
    }

    private static String differing(Copy copy, String suffix) {
        List<FeedResource.Range> ranges = get("/feed/digest/ranges" + (suffix.isEmpty() ? "" : "?suffix=" + suffix))
                .extract()
                .as(FeedResource.Ranges.class)
                .ranges();
        List<String> different = ranges.stream()
                .filter(range -> !range.digest().equals(copy.digest(range.suffix())))
                .map(FeedResource.Range::suffix)
                .toList();
        assertThat(different).hasSize(1);
        return different.getFirst();
    }

    @Test
    void aDownloadThatWasCutOffGoesOnAndATableIsTheSame() {
        for (int i = 0; i < 5; i++) {
            awaitShared(Samples.Sample.of(ListKind.RED, Samples.code(3_500 + i)).publish(), true);
        }
        List<String> all = get("/feed/entries").extract().asString().lines().toList();
        String third = io.restassured.path.json.JsonPath.from(all.get(2)).getString("entry");
        List<String> rest =
                get("/feed/entries?after=" + third).extract().asString().lines().toList();
        assertThat(rest.subList(0, rest.size() - 1)).isEqualTo(all.subList(3, all.size() - 1));
        String table = given().header("Authorization", "Bearer " + LIAISON)
                .accept("text/csv")
                .get("/feed/entries?" + WHY)
                .then()
                .statusCode(200)
                .header("Feed-Offset", Long.toString(collection.offset()))
                .extract()
                .asString();
        // A line for the heads more.
        assertThat(table.lines()).hasSize(all.size() + 1);
        List<String> rows = table.lines().toList();
        assertThat(rows.getLast()).startsWith("offset," + collection.offset() + ",");
        String digest = get("/feed/digest").extract().path("digest");
        assertThat(digest(rows.subList(1, rows.size() - 1))).isEqualTo(digest);
    }

    @Test
    void aTableOfChangesEndsWithTheOffsetAndTheDigestThere() {
        Designated entry = Samples.Sample.of(ListKind.RED, Samples.code(3_600)).publish();
        awaitShared(entry, true);
        long since = collection.offset();
        Designated later = Samples.Sample.of(ListKind.RED, Samples.code(3_601)).publish();
        awaitShared(later, true);
        Samples.end(entry, EndReason.REVOKED);
        awaitShared(entry, false);
        String table = given().header("Authorization", "Bearer " + LIAISON)
                .accept("text/csv")
                .get("/feed/changes?since=" + since + "&" + WHY)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> rows = table.lines().toList();
        assertThat(table)
                .contains(later.entry() + "," + later.subject())
                .contains("TAXATION-RED 1")
                .containsPattern(entry.entry() + ",+true,");
        String[] last = rows.getLast().split(",");
        assertThat(last[0]).isEqualTo("offset");
        get("/feed/digest?offset=" + last[1]).body("digest", equalTo(last[last.length - 1]));
    }

    /** Of the last column. */
    private static String digest(List<String> rows) {
        var sum = new LtHash();
        for (String row : rows) {
            String one = row.substring(row.lastIndexOf(',') + 1);
            sum.add(new LtHash.Element(HexFormat.of().parseHex(one)));
        }
        return sum.text();
    }

    @Test
    void whatIsOverByItsDatesLeavesTheFeedAtMidnightAlthoughNobodyTells() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, Samples.code(3_800))
                .until(Samples.today().plusYears(1), Samples.today().plusDays(1))
                .publish();
        awaitShared(entry, true);
        TestClock.setAhead(Duration.ofDays(1));
        assertThat(get("/feed/entries").extract().asString())
                .contains(entry.entry().toString());
        TestClock.setAhead(Duration.ofDays(2));
        assertThat(get("/feed/entries").extract().asString())
                .doesNotContain(entry.entry().toString());
        assertThat(get("/feed/changes?since=0").extract().asString())
                .contains("{\"entry\":\"" + entry.entry() + "\",\"ended\":true}");
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        get("/feed/changes", 422).body("code", equalTo("offset-unknown"));
        for (String path : List.of("/feed/entries", "/feed/entries?purpose=x", "/feed/changes?since=0&legalGround=x")) {
            given().header("Authorization", "Bearer " + LIAISON)
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("field-missing"));
        }
        get("/feed/changes?since=999999999", 422);
        get("/feed/digest?equal=xyz", 422).body("code", equalTo("digest-malformed"));
        get("/feed/digest/ranges?suffix=zz", 422).body("code", equalTo("suffix-malformed"));
        get("/feed/digest?offset=999999999", 404);
        get("/feed/entries?suffix=f&after=" + UUID.randomUUID().toString().replaceAll(".$", "0"), 422)
                .body("code", equalTo("cursor-of-another-part"));
        // Departments ask about subjects one by one, or follow the topics; who copies the list is its liaison.
        for (String token : List.of(TestTokens.subject(Samples.code(1)), TestTokens.department("customs-000000"))) {
            given().header("Authorization", "Bearer " + token)
                    .get("/feed/entries?" + WHY)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aPartIsGivenByPowersAndRegionIsProvedAndItsSubjectsSeeTheCopy() throws IOException {
        Designated company =
                Samples.Sample.of(ListKind.BLACK, Samples.code(3_700)).publish();
        Designated person =
                Samples.Sample.person(ListKind.BLACK, Samples.person(700)).publish();
        awaitShared(company, true);
        awaitShared(person, true);
        String clerk = TestTokens.liaison("customs-000000");
        String hubei = TestTokens.platform("420000", "hubei", "DIVISION");
        String zhejiang = TestTokens.platform("330000", "zhejiang", "DIVISION");

        Copy byClerk = copied(clerk);
        assertThat(byClerk.records)
                .containsKey(company.entry().value())
                .doesNotContainKey(person.entry().value());
        Copy byHubei = copied(hubei);
        assertThat(byHubei.records)
                .containsKeys(company.entry().value(), person.entry().value());
        assertThat(copied(zhejiang).records).isEmpty();
        given().header("Authorization", "Bearer " + zhejiang)
                .get("/feed/digest/ranges")
                .then()
                .statusCode(200)
                .body("ranges.entries.unique()", contains(0));

        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.code(3_700)))
                .get("/inquiries/mine")
                .then()
                .statusCode(200)
                .body("organisation", hasItems("customs-000000", "platform-420000"))
                .body("power", hasItems("CLERK+copy", "DIVISION+copy"))
                .body(
                        "find { it.power == 'CLERK+copy' }.shown",
                        hasItem(company.entry().toString()));
        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.person(700)))
                .get("/inquiries/mine")
                .then()
                .body("organisation", everyItem(equalTo("platform-420000")));
    }

    /** A download with the changes since, proved. */
    private static Copy copied(String token) throws IOException {
        var copy = new Copy();
        copy.take(as(token, "/feed/entries?" + WHY).extract().asString());
        // Of a part the latest digest alone is known, and the value of an individual may come between two requests.
        await().atMost(PATIENCE).untilAsserted(() -> {
            String changes = as(token, "/feed/changes?since=" + copy.offset + "&" + WHY)
                    .extract()
                    .asString();
            assertThat(changes).contains("notCovered", "region");
            copy.take(changes);
            assertThat(copy.digest("")).isEqualTo(copy.digest);
            as(token, "/feed/digest?equal=" + copy.digest).body("entries", equalTo(copy.records.size()));
        });
        return copy;
    }

    private static ValidatableResponse as(String token, String path) {
        return given().header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void auditorsSeeWhoCopiedTheList() {
        long before = get("/feed/entries").extract().asString().lines().count();
        await().atMost(PATIENCE).untilAsserted(() -> given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/feed/accesses")
                .then()
                .statusCode(200)
                .body("[0].organisation", equalTo("customs-000000"))
                .body("[0].what", equalTo("entries"))
                .body("[0].purpose", equalTo("sample"))
                .body("[0].power", equalTo("DIVISION"))
                .body("[0].region", equalTo("000000"))
                .body("[0].lines", equalTo((int) before - 1)));
        get("/feed/accesses", 403);
    }

    private void awaitShared(Designated entry, boolean shared) {
        await().atMost(PATIENCE)
                .until(() -> collection
                                .find(entry.entry().value(), Samples.today().toEpochDay())
                                .isPresent()
                        == shared);
    }

    private static ValidatableResponse get(String path) {
        return get(path, 200);
    }

    private static ValidatableResponse get(String path, int status) {
        return given().header("Authorization", "Bearer " + LIAISON)
                .get(reasoned(path))
                .then()
                .statusCode(status);
    }

    /** With what a copy is for. */
    private static String reasoned(String path) {
        boolean isCopy = path.startsWith("/feed/entries") || path.startsWith("/feed/changes");
        return isCopy ? path + (path.contains("?") ? "&" : "?") + WHY : path;
    }
}
