package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** What alerts and dashboards ask for is there, and there is not too much of it. */
class MetersAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path MONITORING = Path.of("../deploy/kubernetes/components/monitoring");
    /** DashboardsTest sees to it that every other name is on the list of exporters. */
    private static final Pattern OURS =
            Pattern.compile("\\b(credit|http_server|agroal|vertx_http|jvm|process)_[a-z_]+");
    /** Series that begin when there is something to count; DashboardsTest finds those of ours in the sources. */
    private static final Set<String> ONLY_IN_TROUBLE =
            Set.of("vertx_http_connections_rejected_total", "credit_overdue_of");

    private static final int MOST_SERIES = 6_000;

    private final Platform platform = RunningPlatform.get();

    @Test
    void everyMeterOfAlertsAndDashboardsIsInAScrape() throws IOException {
        RunningPlatform.inquire();
        refuseSomebody();
        Set<String> asked = OURS.matcher(alerts() + dashboards())
                .results()
                .map(found -> found.group())
                .filter(name -> !ONLY_IN_TROUBLE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Scrapes.of(platform).names()).containsAll(asked));
    }

    /** The counter of refusals begins with the first. */
    private void refuseSomebody() {
        assertThat(new Http()
                        .get(platform.url(Service.SHARING) + "/list/digest", "")
                        .status())
                .isEqualTo(401);
    }

    private static String alerts() throws IOException {
        return Files.readString(MONITORING.resolve("rules.yaml"));
    }

    /** Their queries alone. */
    private static String dashboards() throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(MONITORING.resolve("dashboards"))) {
            for (Path file : files.toList()) {
                queries.addAll(new ObjectMapper().readTree(file.toFile()).findValuesAsText("expr"));
            }
        }
        assertThat(queries).hasSizeGreaterThan(50);
        return String.join("\n", queries);
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
