package org.creditlists.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is new or gone since the documents that were released stands in the changelog of the interface. */
class InterfaceChangelogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHANGELOG = "../docs/openapi/CHANGELOG.md";
    private static final String RELEASED = "../upgrade-test/src/test/resources/state/0.1.0/openapi";

    @ParameterizedTest
    @ValueSource(strings = {"designation", "sharing", "incentive", "objection", "restoration"})
    void whatChangedIsInTheChangelog(String service) throws IOException {
        String changelog = Files.readString(Path.of(CHANGELOG));
        Set<String> changed = changes(
                read(Path.of(RELEASED, service + ".json")), read(Path.of("../docs/openapi", service + ".json")));
        assertThat(changed).isNotEmpty().allSatisfy(name -> assertThat(changelog)
                .as("%s of %s changed: say it in %s", name, service, CHANGELOG)
                .contains("`" + name + "`"));
    }

    @Test
    void whatIsNewOrGoneIsFound() throws IOException {
        JsonNode before = JSON.readTree("""
                {"paths":{"/a":{"get":{"parameters":[{"name":"p"}],"responses":{"200":{"content":{"application/json":
                {"schema":{"type":"array","items":{"$ref":"#/x"}}}}}}}},"/b":{"get":{}}},
                "x":{"properties":{"stays":{},"goes":{"properties":{"inner":{}}}}}}
                """);
        JsonNode after = JSON.readTree("""
                {"paths":{"/a":{"get":{"parameters":[{"name":"q"}],"responses":{"200":{"content":{"application/json":
                {"schema":{"type":"array","items":{"$ref":"#/x"}}}}}}}},"/c":{"get":{}}},
                "x":{"properties":{"stays":{},"comes":{}}}}
                """);
        assertThat(changes(before, after)).containsExactly("GET /b", "GET /c", "comes", "goes", "p", "q");
        assertThat(changes(before, before)).isEmpty();
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static Set<String> changes(JsonNode was, JsonNode is) {
        DocumentNames before = new DocumentNames(was);
        DocumentNames after = new DocumentNames(is);
        Map<String, JsonNode> old = before.operations();
        Map<String, JsonNode> now = after.operations();
        Set<String> changed = new TreeSet<>(DocumentNames.between(old.keySet(), now.keySet()));
        old.forEach((name, operation) -> {
            JsonNode of = now.get(name);
            if (of != null) {
                changed.addAll(DocumentNames.between(before.parameters(operation), after.parameters(of)));
                changed.addAll(members(before.members(operation), after.members(of)));
            }
        });
        return changed;
    }

    /** What had no schema before has not changed: it is only told now. */
    private static Set<String> members(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((place, members) -> {
            if (!members.isEmpty()) {
                changed.addAll(
                        DocumentNames.outermost(DocumentNames.between(members, after.getOrDefault(place, Set.of()))));
            }
        });
        return changed;
    }
}
