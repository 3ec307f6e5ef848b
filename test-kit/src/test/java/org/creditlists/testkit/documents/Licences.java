package org.creditlists.testkit.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The licences of the components of an SBOM in CycloneDX (1.6, licenses). */
final class Licences {

    static final String PLAIN = "Apache-2.0";

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "GNU General Public License, version 2 with the GNU Classpath Exception",
                    "GPL-2.0-with-classpath-exception",
            "The GNU General Public License (GPL), Version 2, With Classpath Exception",
                    "GPL-2.0-with-classpath-exception",
            "Apache License, 2.0", "Apache-2.0",
            "LGPL, version 2.1", "LGPL-2.1-only",
            "Modified BSD", "BSD-3-Clause");

    /** By group and name; each may be taken under any of its licences. */
    private final Map<String, Set<String>> components = new TreeMap<>();

    Licences(Path sbom) {
        try {
            for (JsonNode component : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
                String group = component.path("group").asText();
                if (!group.equals("org.creditlists")) {
                    components
                            .computeIfAbsent(
                                    group + ":" + component.path("name").asText(), name -> new TreeSet<>())
                            .addAll(of(component));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Set<String>> components() {
        return components;
    }

    static Set<String> allowed() {
        return Sources.text(Sources.ROOT.resolve("config/allowed-licences.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    /** The components that are not under the Apache License alone, by licence. */
    String notice() {
        Map<String, List<String>> byLicence = new TreeMap<>();
        components.forEach((name, licences) -> {
            if (!licences.equals(Set.of(PLAIN))) {
                byLicence
                        .computeIfAbsent(String.join(" or ", licences), licence -> new ArrayList<>())
                        .add(name);
            }
        });
        StringBuilder notice = new StringBuilder();
        byLicence.forEach((licence, names) -> {
            notice.append('\n').append(licence).append('\n');
            names.forEach(name -> notice.append("  ").append(name).append('\n'));
        });
        return notice.toString();
    }

    private static List<String> of(JsonNode component) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : component.path("licenses")) {
            JsonNode licence = one.path("license");
            if (one.has("expression")) {
                found.addAll(Arrays.asList(
                        one.path("expression").asText().replaceAll("[()]", "").split(" OR ", -1)));
            } else {
                found.add(licence.path("id").asText(licence.path("name").asText()));
            }
        }
        return found.stream().map(name -> OTHER_NAMES.getOrDefault(name, name)).toList();
    }
}
