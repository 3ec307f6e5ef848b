package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every setting of a key, current or older, reaches every process that reads it, wherever the platform runs. */
class KeySettingsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path BASE = ROOT.resolve("deploy/kubernetes/base");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(credit\\.[a-z.-]+)` \\| [^|]+ \\| [^|]+ \\| ([a-z, -]+) \\|");
    private static final Pattern KEY =
            Pattern.compile("credit\\.(identity-keys?|hash-keys|sessions\\.key|.*\\.(older-)?(private|public)-keys?)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

    private static Set<String> keysOf(Service service) throws IOException {
        Set<String> names = ROW.matcher(Files.readString(ROOT.resolve("docs/settings.md")))
                .results()
                .filter((MatchResult row) -> KEY.matcher(row.group(1)).matches())
                .filter(row -> isRead(row.group(2), service))
                .map(row -> row.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).as(service.module()).contains("CREDIT_SECURITY_LOG_OLDER_PUBLIC_KEYS");
        return names;
    }

    private static boolean isRead(String by, Service service) {
        List<String> modules = List.of(by.strip().split(", "));
        return modules.contains(service.module())
                || modules.contains("signed-log")
                || (modules.contains("service-base") && service != Service.PORTAL);
    }

    @Test
    void theLauncherGivesThem(@TempDir Path folder) throws IOException {
        Secrets.of(folder, "gm");
        Files.writeString(folder.resolve("secrets.properties"), """

                hash.keys=2:c2Vjb25kLXNlY29uZC1zZWNvbmQtc2Vjb25kLXNlY29uZA==
                identity.keys=3:c2Vjb25kLXNlY29uZC1zZWNvbmQtc2Vjb25kLXNlY29uZA==
                """, StandardOpenOption.APPEND);
        Secrets secrets = Secrets.of(folder, "international");
        for (Service service : Service.values()) {
            assertThat(ServiceKeys.of(secrets, service).keySet())
                    .as(service.module())
                    .containsAll(keysOf(service));
        }
    }

    @Test
    void containersGetThemAndTheExampleNamesEach() throws IOException {
        JsonNode services = new YAMLMapper()
                .readTree(ROOT.resolve("docker-compose.yml").toFile())
                .get("services");
        for (Service service : Service.values()) {
            assertThat(names(services.at("/" + service.module() + "/environment")))
                    .as(service.module())
                    .containsAll(keysOf(service));
        }
        Set<String> named = Files.readAllLines(ROOT.resolve("deploy/images/env.example")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
        Set<String> used = VARIABLE.matcher(services.toString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> name.startsWith("CREDIT_"))
                .collect(Collectors.toSet());
        assertThat(named).containsAll(used);
    }

    @Test
    void podsGetThem() throws IOException {
        for (String file : List.of("services.yaml", "migrations.yaml")) {
            for (JsonNode document : documents(file)) {
                JsonNode container = document.at("/spec/template/spec/containers/0");
                for (Service service : Service.values()) {
                    if (container.path("image").asText().endsWith("/" + service.module())) {
                        Set<String> names = new TreeSet<>();
                        container
                                .get("env")
                                .forEach(one -> names.add(one.get("name").asText()));
                        assertThat(names).as(file + " " + service.module()).containsAll(keysOf(service));
                    }
                }
            }
        }
    }

    private static Set<String> names(JsonNode environment) {
        Set<String> names = new TreeSet<>();
        environment.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> documents(String file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (var values = new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(BASE.resolve(file).toFile())) {
            values.forEachRemaining(documents::add);
        }
        return documents;
    }
}
