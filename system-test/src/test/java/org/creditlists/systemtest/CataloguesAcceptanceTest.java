package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** Whoever has a catalogue already is told so, without its content. */
class CataloguesAcceptanceTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Platform platform = RunningPlatform.get();

    @Test
    void whoHasACatalogueGetsNoContentUntilItChanges() throws IOException, InterruptedException {
        List<String> catalogues = catalogues();
        assertThat(catalogues).hasSizeGreaterThan(20);
        for (String catalogue : catalogues) {
            HttpResponse<String> first = ask(catalogue, "W/\"another\"");
            assertThat(first.statusCode()).as(catalogue).isEqualTo(200);
            assertThat(first.headers().firstValue("Cache-Control"))
                    .as(catalogue)
                    .contains("no-cache");
            assertThat(first.headers().firstValue("Content-Type").orElse(""))
                    .as(catalogue)
                    .startsWith("application/json");
            String tag = first.headers().firstValue("ETag").orElse("");
            assertThat(tag).as(catalogue).startsWith("W/\"");
            for (String known : List.of(tag, "\"another\", " + tag, tag.substring(2), "*")) {
                HttpResponse<String> again = ask(catalogue, known);
                assertThat(again.statusCode()).as(catalogue + " " + known).isEqualTo(304);
                assertThat(again.body()).as(catalogue).isEmpty();
                assertThat(again.headers().firstValue("ETag")).as(catalogue).contains(tag);
            }
        }
    }

    @Test
    void anotherContentHasAnotherTag() throws IOException, InterruptedException {
        String authorities = platform.url(Service.DESIGNATION) + "/authorities";
        String all = ask(authorities, "").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> some = ask(authorities + "?region=420000", all);
        assertThat(some.statusCode()).isEqualTo(200);
        assertThat(some.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(all);
    }

    /** By what the documents say; those with a parameter only where a name is known. */
    private List<String> catalogues() {
        List<String> found = new ArrayList<>();
        for (Service service : Service.withLists()) {
            JsonNode paths = new Http()
                    .get(platform.managementUrl(service) + "/openapi?format=json", "")
                    .json()
                    .get("paths");
            paths.properties().stream()
                    .filter(path -> path.getValue().at("/get/responses").has("304"))
                    .map(path -> path.getKey().replace("{code}", "unauthenticated"))
                    .filter(path -> !path.contains("{"))
                    .map(path -> platform.url(service) + path)
                    .forEach(found::add);
        }
        return found;
    }

    private static HttpResponse<String> ask(String address, String known) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
