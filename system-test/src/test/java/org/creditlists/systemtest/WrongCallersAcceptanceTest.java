package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.creditlists.infrastructure.TokenIssuer;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** X2: no endpoint but the public ones answers without a token of the right role; every error is a problem. */
class WrongCallersAcceptanceTest {

    /** Its key takes longer to make than most tests run. */
    private static final TokenIssuer OTHER_ISSUER = TokenIssuer.create();

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final Tokens tokens = RunningPlatform.tokens();

    @ParameterizedTest
    @MethodSource("org.creditlists.systemtest.GuardedPaths#all")
    void withoutAGoodTokenNothingIsAnswered(Service service, String method, String path) {
        String forged = new Tokens(OTHER_ISSUER, Duration.ofHours(1)).officer("tax-420000");
        String expired = new Tokens(platform.secrets().issuer(), Duration.ofHours(-1)).officer("tax-420000");
        for (String token : new String[] {"", "nonsense", forged, expired}) {
            assertProblem(call(service, method, path, token), 401, "unauthenticated");
        }
    }

    @ParameterizedTest
    @MethodSource("org.creditlists.systemtest.GuardedPaths#all")
    void aRoleThatMayNotIsTurnedAway(Service service, String method, String path) {
        // A subject may object, apply and follow; an operator may do none of it. Everything else is closed to a
        // subject.
        boolean forSubjects = path.equals("/objections") && method.equals("POST")
                || path.endsWith("/timeline")
                || path.endsWith("/clearing")
                || path.startsWith("/restorations") && !path.endsWith("/decision") && !path.endsWith("/acceptance");
        String token = forSubjects ? tokens.operator() : tokens.subject("91350100M000100Y43");
        assertProblem(call(service, method, path, token), 403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("org.creditlists.systemtest.PublicPaths#all")
    void whatIsPublicNeedsNoToken(Service service, String path) {
        Http.Answer answer = http.get(platform.url(service) + path, "");
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void whoRunsAServiceReadsItsStateItsMetricsAndItsInterfaceAtThePortForManagement(Service service) {
        String management = platform.managementUrl(service);
        assertThat(http.get(management + "/openapi", "").text().lines())
                .anyMatch(line -> line.startsWith("openapi: 3.1"));
        assertThat(http.get(management + "/metrics", "").text()).contains("jvm_");
        assertThat(http.get(management + "/health/ready", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseReadsThem(Service service) {
        for (String path : List.of("/openapi", "/metrics", "/health", "/health/ready", "/q/metrics", "/q/openapi")) {
            assertThat(http.get(platform.url(service) + path, "").status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** The portal has pages there; {@code ProblemPagesTest} reads them, and their JSON. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PORTAL")
    void theTypeOfAProblemIsAnAddressWhereItIsExplained(Service service) {
        String unknown = platform.url(service) + "/problems/no-such-code";
        String type = http.get(unknown, "").json().get("type").asText();
        JsonNode page = http.get(platform.url(service) + type, "").json();
        assertThat(page.get("code").asText()).isEqualTo("problem-unknown");
        assertThat(page.get("advice").get("zh").asText()).isNotBlank();
    }

    private Http.Answer call(Service service, String method, String path, String token) {
        String url = platform.url(service) + path;
        return method.equals("GET") ? http.get(url, token) : http.post(url, token, Map.of());
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).first().asString().startsWith("application/problem+json");
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/" + code);
    }
}
