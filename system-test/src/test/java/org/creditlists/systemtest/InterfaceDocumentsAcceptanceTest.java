package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.testkit.contract.BreakingChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents of the interfaces in the repository are those that the services serve. With {@code -Dmatrix.write=true}
 * they are written anew, but not over one that a client would break of.
 */
class InterfaceDocumentsAcceptanceTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Set<Integer> WRONG_FORM = Set.of(400, 401, 405, 406, 413, 415, 500);
    private static final Set<String> WRONG_VALUE = Set.of("unknown-parameter", "wrong-value", "url-unreadable");

    private final Platform platform = RunningPlatform.get();

    static List<Service> services() {
        return Service.withLists();
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAServiceSaysOfItsInterfaceIsWhatTheRepositorySays(Service service) throws IOException {
        Path file = Path.of("../docs/openapi", service.shortName() + ".json");
        JsonNode served = new Http()
                .get(platform.managementUrl(service) + "/openapi?format=json", "")
                .json();
        if (Files.exists(file)) {
            assertThat(BreakingChanges.between(JSON.readTree(Files.readString(file)), served))
                    .as("clients would break")
                    .isEmpty();
        }
        if (Boolean.getBoolean("matrix.write")) {
            Files.writeString(file, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(file)))
                .as("%s; ./credit test -Dmatrix.write=true writes it anew", file)
                .isEqualTo(served);
    }

    @Test
    void aPathThatWasReleasedIsAnsweredWithWhatCameAfterItAndUntilWhen() {
        String nobody = "/" + UUID.randomUUID();
        Http.Answer answer = new Http()
                .get(platform.url(Service.INCENTIVE) + "/orders/of-entry" + nobody, SampleCallers.of("auditor"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsKeys("deprecation", "sunset");
        assertThat(answer.headers().get("link"))
                .containsExactly("</entries" + nobody + "/orders>; rel=\"successor-version\"");
    }

    /** Rules may refuse what an example asks for; its form is right. */
    @Test
    void noExampleIsRefusedForItsForm() {
        StrictCalls calls = new StrictCalls(platform);
        List<Callable<List<StrictCalls.Told>>> all = new ArrayList<>();
        DocumentedOperation.all(platform).stream()
                .filter(operation -> !operation.bodyTypes().contains("multipart/form-data"))
                .forEach(operation -> all.add(() -> wrong(calls, operation)));
        List<StrictCalls.Told> wrong =
                Addresses.inParallel(all).stream().flatMap(List::stream).toList();
        assertThat(calls.made()).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    private static List<StrictCalls.Told> wrong(StrictCalls calls, DocumentedOperation operation) {
        List<StrictCalls.Told> answers = new ArrayList<>();
        operation.node().at("/requestBody/content").properties().forEach(type -> {
            if (type.getValue().has("example")) {
                JsonNode example = type.getValue().get("example");
                answers.add(calls.example(
                        operation, type.getKey(), example.isTextual() ? example.asText() : example.toString()));
            }
        });
        if (!operation.node().has("requestBody")) {
            answers.add(calls.example(operation, "", ""));
        }
        return answers.stream()
                .filter(told -> WRONG_FORM.contains(told.status()) || WRONG_VALUE.contains(told.code()))
                .toList();
    }
}
