package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditlists.local.Platform;
import org.creditlists.systemtest.OwnTable.Row;
import org.creditlists.systemtest.WritingActs.Owned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F15: a path that has JSON beside other forms answers JSON to whoever takes anything, and each form by its name. */
class FormsAcceptanceTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String JSON = "application/json";

    private final Platform platform = RunningPlatform.get();

    static List<DocumentedOperation> operationsWithSeveralForms() {
        return DocumentedOperation.all(RunningPlatform.get()).stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation ->
                        forms(operation).size() > 1 && forms(operation).contains(JSON))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operationsWithSeveralForms")
    void whoeverTakesAnythingGetsJson(DocumentedOperation operation) {
        assertThat(typeOf(operation, null)).startsWith(JSON);
        assertThat(typeOf(operation, "*/*")).startsWith(JSON);
        assertThat(typeOf(operation, "application/*")).startsWith(JSON);
        forms(operation).forEach(form -> assertThat(typeOf(operation, form)).startsWith(form));
    }

    private static List<String> forms(DocumentedOperation operation) {
        List<String> forms = new ArrayList<>();
        operation.node().at("/responses/200/content").fieldNames().forEachRemaining(forms::add);
        return forms;
    }

    /** Of the answer about something of the caller's own. */
    private String typeOf(DocumentedOperation operation, @Nullable String accept) {
        List<HttpResponse<Void>> answers =
                own(operation).map(own -> send(operation, own, accept)).toList();
        return answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> answer.headers().firstValue("Content-Type").stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + ": " + answers));
    }

    /** An address and a token with which it can be read. */
    private record Own(String path, String token) {}

    private Stream<Own> own(DocumentedOperation operation) {
        if (!operation.path().contains("{")) {
            return Stream.of(new Own(operation.path(), operation.token()));
        }
        Row row = OwnTable.read().services().stream()
                .filter(one -> !one.isInBody() && one.operation().equals(operation.toString()))
                .findFirst()
                .orElseThrow();
        return WritingActs.played().owned().stream()
                .filter(thing -> thing.kind().equals(row.kind()) && !thing.ids().isEmpty())
                .flatMap(thing -> row.roles().keySet().stream()
                        .flatMap(role -> Optional.ofNullable(thing.owners().get(role)).stream())
                        .map(token -> new Own(path(operation, thing), token)));
    }

    private static String path(DocumentedOperation operation, Owned thing) {
        String path = operation.path();
        for (String id : thing.ids()) {
            path = path.replaceFirst("\\{[^}]+}", id);
        }
        return path;
    }

    private HttpResponse<Void> send(DocumentedOperation operation, Own own, @Nullable String accept) {
        var request = HttpRequest.newBuilder(URI.create(platform.url(operation.service()) + own.path()));
        if (!own.token().isEmpty()) {
            request.header("Authorization", "Bearer " + own.token());
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(operation.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
