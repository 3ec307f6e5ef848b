package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** What the alerts ask for is there, and there is not too much of it. */
class MetersAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path RULES = Path.of("../deploy/kubernetes/components/monitoring/rules.yaml");
    private static final Pattern OURS = Pattern.compile("\\b(credit|http_server|agroal|vertx_http|jvm)_[a-z_]+");
    /** Counters that begin when something is counted for the first time. */
    private static final Set<String> ONLY_IN_TROUBLE = Set.of("vertx_http_connections_rejected_total");

    private static final int MOST_SERIES = 6_000;

    private final Platform platform = RunningPlatform.get();

    @Test
    void everyMeterOfTheAlertsIsInAScrape() throws IOException {
        RunningPlatform.inquire();
        Set<String> asked = OURS.matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group())
                .filter(name -> !ONLY_IN_TROUBLE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Scrapes.of(platform).names()).containsAll(asked));
    }

    @Test
    void aScrapeIsBounded() {
        Scrapes scrapes = Scrapes.of(platform);
        for (Service service : Service.values()) {
            assertThat(scrapes.series(service))
                    .as(service.module())
                    .isPositive()
                    .isLessThan(MOST_SERIES);
        }
    }
}
