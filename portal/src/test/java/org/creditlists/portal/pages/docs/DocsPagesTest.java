package org.creditlists.portal.pages.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.portal.PortalProcess;
import org.creditlists.web.code.ProblemCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything under /docs, while no service answers. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class DocsPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Path DOCUMENTS = Path.of("../docs/openapi");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(?<to>/[^\"]*|#[^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"(?<id>[^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h(?<level>[1-6])");
    /** Where links of /docs may lead besides. */
    private static final Pattern OWN = Pattern.compile("/docs.*|/problems(?:/.*)?|/schemas/.*|/asyncapi\\.yaml");

    private static ValidatableResponse read(String path, String language) {
        return given().urlEncodingEnabled(false)
                .header("Accept", BROWSER)
                .header("Accept-Language", language)
                .get(path)
                .then();
    }

    /** All pages that can be reached, with what they are; nothing that a service makes. */
    private static Map<String, String> pages(String language) {
        Map<String, String> pages = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/docs"));
        while (!waiting.isEmpty()) {
            String path = waiting.pop();
            if (pages.containsKey(path) || path.contains("/template.")) {
                continue;
            }
            String page = read(path, language).statusCode(200).extract().asString();
            pages.put(path, page);
            if (path.startsWith("/docs")) {
                links(page)
                        .map(DocsPagesTest::withoutAnchor)
                        .filter(to -> OWN.matcher(to).matches())
                        .forEach(waiting::push);
            }
        }
        return pages;
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page).results().map(link -> link.group(1));
    }

    private static String withoutAnchor(String link) {
        return link.replaceFirst("#.*", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyLinkLeadsToAPageAndItsHeadingAndEveryPageCanBeReadByEverybody(String language) {
        Map<String, String> pages = pages(language);
        assertThat(pages).hasSizeGreaterThan(300);
        List<String> broken = new ArrayList<>();
        pages.forEach((path, page) -> {
            if (path.startsWith("/docs") && page.contains("<html")) {
                assertThat(page).as(path).contains("<main id=\"content\"", "lang=\"" + language);
                assertThat(page).as(path).doesNotContain("<script", " style=", " onclick=", "NOT_FOUND");
                assertThat(headingsInOrder(page)).as("headings of " + path).isTrue();
                links(page).forEach(to -> addBroken(path, to, pages, broken));
            }
        });
        assertThat(broken).isEmpty();
    }

    private static void addBroken(String from, String to, Map<String, String> pages, List<String> broken) {
        int anchor = to.indexOf('#');
        String page = anchor == 0 ? from : withoutAnchor(to);
        if (anchor >= 0 && OWN.matcher(page).matches()) {
            String id = to.substring(anchor + 1);
            boolean there = ANCHOR.matcher(pages.getOrDefault(page, ""))
                    .results()
                    .anyMatch(one -> one.group(1).equals(id));
            if (!there) {
                broken.add(from + " -> " + to);
            }
        }
    }

    /** One title, and no level left out on the way down. */
    private static boolean headingsInOrder(String page) {
        List<Integer> levels = HEADING.matcher(page)
                .results()
                .map(one -> Integer.valueOf(one.group(1)))
                .toList();
        for (int at = 1; at < levels.size(); at++) {
            if (levels.get(at) > levels.get(at - 1) + 1) {
                return false;
            }
        }
        return levels.getFirst() == 1 && levels.stream().filter(one -> one == 1).count() == 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"designation", "sharing", "incentive", "objection", "restoration"})
    void everyOperationHasItsPlace(String service) throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(DOCUMENTS.resolve(service + ".json").toFile());
        String list =
                read("/docs/api/" + service, "en").statusCode(200).extract().asString();
        document.path("paths").properties().forEach(path -> path.getValue().forEach(operation -> assertThat(list)
                .contains("href=\"/docs/api/" + service + "/"
                        + operation.path("operationId").asText() + "\"")
                .contains("<code>" + path.getKey() + "</code>")));
        given().get("/docs/api/" + service + "/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", containsString("3.1"));
    }

    @Test
    void theFewDocumentsThereAreAreAllShown() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            String home = read("/docs/api", "zh-CN").extract().asString();
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .isNotEmpty()
                    .allMatch(name -> home.contains("/docs/api/" + name.replace(".json", "") + "/openapi.json"));
        }
    }

    @Test
    void anOperationSaysWhatItTakesWhatItAnswersAndHowItRefuses() {
        read("/docs/api/designation/pushPushPost", "en")
                .body(containsString("<h1 class=\"code\">POST /pushes</h1>"))
                .body(containsString("With true it is checked and nothing is done"))
                .body(containsString("200 characters"))
                .body(containsString("text/csv"))
                .body(containsString("id=\"shape-Push\""))
                .body(containsString("<code>SNAPSHOT</code>"))
                .body(containsString("href=\"/problems/unknown-parameter\""));
        read("/docs/api/designation/pushPushPost", "zh-CN")
                .body(containsString("为true时只检查、不办理"))
                .body(containsString("200个字符"))
                .body(containsString("可调用的角色"))
                .body(not(containsString("With true it is checked")));
    }

    @Test
    void everyTopicAndEveryKindOfMessageHasItsPlace() throws IOException {
        JsonNode channels = new ObjectMapper(new YAMLFactory())
                .readTree(getClass().getResourceAsStream("/asyncapi.yaml"))
                .path("channels");
        assertThat(channels).isNotEmpty();
        channels.properties().forEach(channel -> {
            String page = read("/docs/events/" + channel.getKey(), "en")
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(page).contains(channel.getValue().path("address").asText());
            assertThat(page)
                    .contains(channel.getValue()
                            .path("bindings")
                            .path("kafka")
                            .path("partitions")
                            .asText());
            channel.getValue().path("messages").fieldNames().forEachRemaining(message -> assertThat(page)
                    .contains("id=\"" + message + "\""));
        });
    }

    @Test
    void aTopicSaysWhetherItIsEventsOrStateItsKeyHeadersAndContents() {
        read("/docs/events/measures", "en")
                .body(containsString("kept without limit"))
                .body(containsString("<code>ce_sequence</code>"))
                .body(containsString("org.creditlists.measure-ordered"))
                .body(containsString("href=\"/schemas/measure-ordered-1.json\""))
                .body(containsString("PUN-10-13"));
        read("/docs/events/entries", "zh-CN")
                .body(containsString("每个键以最新一条为准"))
                .body(containsString("30天"))
                .body(containsString("matches[].period"))
                .body(not(containsString("ce_sequence")));
    }

    @Test
    void everyLayoutHasItsColumnsAndItsTemplate() {
        String all = read("/docs/layouts", "zh-CN").extract().asString();
        assertThat(Layouts.SHIPPED).allSatisfy(file -> {
            Layout layout = new ObjectMapper(new YAMLFactory())
                    .findAndRegisterModules()
                    .readValue(getClass().getResourceAsStream(file), Layout.class);
            assertThat(all).contains("/docs/layouts/" + layout.layout(), layout.zh());
            String page =
                    read("/docs/layouts/" + layout.layout(), "zh-CN").extract().asString();
            assertThat(layout.columns()).allMatch(column -> page.contains(column.name()));
            assertThat(page).contains("/docs/layouts/" + layout.layout() + "/template.csv");
        });
        read("/docs/layouts/publicity-licences/template.xlsx", "en").statusCode(404);
        read("/docs/layouts/wage-arrears/template.xlsx", "zh-CN")
                .statusCode(503)
                .body(containsString("暂时无法访问"));
    }

    @Test
    void aPageIsKeptUntilItChanges() {
        String tag = read("/docs/guide/push", "en")
                .header("Cache-Control", equalTo("no-cache"))
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().header("Accept", BROWSER)
                .header("Accept-Language", "en")
                .header("If-None-Match", tag)
                .get("/docs/guide/push")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Vary", containsString("Accept-Language"))
                .body(equalTo(""));
        given().header("Accept", BROWSER)
                .header("Accept-Language", "zh-CN")
                .header("If-None-Match", tag)
                .get("/docs/guide/push")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing",
                "/docs/guide/nothing",
                "/docs/guide/..%2Fglossary",
                "/docs/api/portal",
                "/docs/api/sharing/nothing",
                "/docs/api/nothing/openapi.json",
                "/docs/events/nothing",
                "/docs/layouts/nothing",
                "/docs/layouts/nothing/template.csv",
                "/docs/files/nothing.py"
            })
    void whatIsNotThereIsAPageInWords(String path) {
        read(path, "zh-CN")
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("没有这个页面"));
    }

    @Test
    void codesOfProblemsAreLinkedToPagesThatThereAre() {
        List<String> known =
                new ProblemCodes().all().stream().map(one -> one.type()).toList();
        String page = read("/docs/api/objection/objectionRaise", "en").extract().asString();
        assertThat(links(page).filter(to -> to.startsWith("/problems/")))
                .hasSizeGreaterThan(5)
                .allMatch(known::contains);
    }
}
