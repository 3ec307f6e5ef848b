package org.creditlists.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay, as it would be sent to a cluster. */
class ManifestsTest {

    private static final String PRODUCTION = "overlays/production";

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/trial", PRODUCTION})
    void everyFieldOfEveryResourceIsInTheSchemaOfItsKind(String folder) {
        assertThat(Rendered.of(folder).resources().stream().flatMap(resource -> Schemas.faults(resource).stream()
                        .map(fault -> Rendered.title(resource) + " " + fault)))
                .isEmpty();
        assertThat(Rendered.of(folder).resources()).hasSizeGreaterThan(50);
    }

    @Test
    void aFieldThatNoSchemaNamesIsFoundInEveryKind() {
        for (JsonNode resource : Rendered.of(PRODUCTION).copy().resources()) {
            ObjectNode place = resource.path("spec") instanceof ObjectNode spec ? spec : (ObjectNode) resource;
            place.put("unheardOf", "x");
            assertThat(Schemas.faults(resource)).as(Rendered.title(resource)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyOverlayKeepsEveryRule(Rule rule) {
        for (String overlay : List.of("overlays/trial", PRODUCTION)) {
            assertThat(rule.faults().apply(Rendered.of(overlay))).as(overlay).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatBreaksARuleIsFound(Rule rule) {
        Rendered broken = Rendered.of(PRODUCTION).copy();
        rule.breaking().accept(broken);
        assertThat(rule.faults().apply(broken)).isNotEmpty();
    }

    @Test
    void aMigrationHasTheImageAndTheSettingsOfItsService() {
        Rendered rendered = Rendered.of(PRODUCTION);
        assertThat(rendered.all("Job")).hasSize((int) rendered.all("Deployment").count());
        rendered.all("Deployment").forEach(service -> {
            JsonNode job = rendered.one("Job", Rendered.name(service).replace("-service", "") + "-migration");
            assertThat(job.at("/spec/template/spec/containers/0/image"))
                    .isEqualTo(service.at("/spec/template/spec/containers/0/image"));
            assertThat(settings(job))
                    .contains("QUARKUS_INIT_AND_EXIT")
                    .containsAll(settings(service).stream()
                            .filter(name -> name.matches("CREDIT_.*|KAFKA_.*|QUARKUS_DATASOURCE_.*"))
                            .toList());
        });
    }

    static Stream<Rule> rules() {
        return Stream.of(PodRules.ALL, OperatorRules.ALL, ReferenceRules.ALL, NetworkRules.ALL, RouteRules.ALL)
                .flatMap(List::stream);
    }

    private static List<String> settings(JsonNode pod) {
        return pod.at("/spec/template/spec/containers/0/env")
                .valueStream()
                .map(variable -> variable.path("name").asText())
                .toList();
    }
}
