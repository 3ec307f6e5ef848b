package org.creditlists.systemtest;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/**
 * What the processes of the platform answer under {@code /metrics}.
 *
 * @param text of each process
 */
record Scrapes(Map<Service, String> text) {

    static Scrapes of(Platform platform) {
        Map<Service, String> text = new TreeMap<>();
        for (Service service : Service.values()) {
            text.put(service, of(platform, service));
        }
        return new Scrapes(text);
    }

    static String of(Platform platform, Service service) {
        return new Http().get(platform.managementUrl(service) + "/metrics", "").text();
    }

    /** Names of series, with the ends that histograms and counters have. */
    Set<String> names() {
        return text.values().stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long series(Service service) {
        return Arrays.stream(text.getOrDefault(service, "").split("\n", -1))
                .filter(line -> !line.startsWith("#"))
                .count();
    }
}
