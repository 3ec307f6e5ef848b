package org.creditlists.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Chinese texts of the interfaces are all of something that an interface has; {@code ContractTest} finds what has none.
 */
class ChineseTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TEXTS = Path.of("../service-web/src/main/resources/openapi");
    private static final List<String> SERVICES =
            List.of("designation", "sharing", "incentive", "objection", "restoration");

    @Test
    void everyChineseTextOfAMemberStandsAtThatMember() throws IOException {
        Properties english = words("members");
        Properties chinese = words("members-zh");
        assertThat(english.stringPropertyNames()).containsAll(chinese.stringPropertyNames());
        Set<String> said = new HashSet<>();
        for (JsonNode document : documents()) {
            document.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(member -> said.add(schema.getKey().replaceAll("[0-9]+$", "") + "." + member.getKey() + "="
                            + member.getValue().path("description").asText())));
        }
        assertThat(chinese.stringPropertyNames()).hasSizeGreaterThan(500).allSatisfy(key -> assertThat(said)
                .contains(simple(key) + "=" + chinese.getProperty(key) + " / " + english.getProperty(key)));
    }

    @Test
    void everyOtherChineseTextStandsInADocument() throws IOException {
        List<String> said = new ArrayList<>();
        for (JsonNode document : documents()) {
            document.findValuesAsText("description").forEach(said::add);
        }
        String all = String.join("\n", said);
        assertThat(sentences())
                .hasSizeGreaterThan(150)
                .allSatisfy(both -> assertThat(all).contains(both[0]).contains(both[1]));
        Properties operations = words("operations");
        assertThat(operations.stringPropertyNames())
                .filteredOn(key -> key.endsWith(".more"))
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(all).contains("\n\n" + operations.getProperty(key) + "\n\n"));
    }

    private static List<String[]> sentences() throws IOException {
        return Files.readAllLines(TEXTS.resolve("sentences.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(" / ", 2))
                .toList();
    }

    /** Record and member, without the package and the types around them. */
    private static String simple(String key) {
        return key.replaceAll("^.*\\.(?=[^.]+\\.[^.]+$)", "");
    }

    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String service : SERVICES) {
            documents.add(JSON.readTree(Files.readString(Path.of("../docs/openapi", service + ".json"))));
        }
        return documents;
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
            words.load(file);
        }
        return words;
    }
}
