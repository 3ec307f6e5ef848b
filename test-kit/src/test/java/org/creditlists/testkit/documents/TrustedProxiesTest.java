package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A proxy that is trusted is an address. Quarkus takes an IPv6 address without a prefix for a host name, and asks the
 * DNS about a host name for every request: each third request waited five seconds where nobody answered.
 */
class TrustedProxiesTest {

    private static final Pattern SET = Pattern.compile(
            "(?:trusted-proxies=|\\[proxies=|TRUSTED_PROXIES(?:: |, value: )\"?)([^\\s\"}\\]]+)",
            Pattern.CASE_INSENSITIVE);
    private static final String ADDRESS = "(\\d+\\.){3}\\d+(/\\d+)?|[0-9a-f:]*:[0-9a-f:]*/\\d+";

    @Test
    void everyTrustedProxyIsAnAddress() {
        List<String> proxies = Stream.of(
                        "sharing-service/src/main/resources/application.properties",
                        "portal/src/main/resources/application.properties",
                        "docker-compose.yml",
                        "deploy/kubernetes/overlays/trial/kustomization.yaml",
                        "deploy/kubernetes/overlays/production/kustomization.yaml")
                .map(Path::of)
                .flatMap(file -> SET.matcher(Sources.text(Sources.ROOT.resolve(file)))
                        .results()
                        .map(found -> found.group(1)))
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .toList();
        assertThat(proxies)
                .contains("127.0.0.1", "::1/128", "10.42.0.0/16", "10.244.0.0/16")
                .allSatisfy(proxy -> assertThat(proxy).matches(ADDRESS));
    }
}
