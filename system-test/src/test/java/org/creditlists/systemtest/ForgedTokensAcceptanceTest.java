package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every token that is forged, meant for others, too old or too long is refused by every service and the portal. */
class ForgedTokensAcceptanceTest {

    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final ForgedTokens tokens = Forger.TOKENS;

    /** Makes a key, which takes longer than most tests. */
    private static final class Forger {
        private static final ForgedTokens TOKENS =
                new ForgedTokens(RunningPlatform.get().secrets().issuer());
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsRightButForOneThingIsOfNobody(Service service) {
        assertThat(status(service, tokens.good())).isEqualTo(200);
        var all = new SoftAssertions();
        tokens.unknown()
                .forEach((what, token) ->
                        all.assertThat(status(service, token)).as(what).isEqualTo(UNKNOWN));
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatDoesNotSayWhoActsAndForWhomPermitsNothing(Service service) {
        var all = new SoftAssertions();
        tokens.ofNobody().forEach((what, token) -> {
            Http.Answer answer = http.get(url(service), token);
            all.assertThat(answer.status()).as(what).isEqualTo(FORBIDDEN);
            all.assertThat(answer.json().path("code").asText()).as(what).isEqualTo("claim-missing");
        });
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PORTAL")
    void aRoleCountsInItsClaimAndAsItIsWrittenOnly(Service service) {
        var all = new SoftAssertions();
        tokens.withoutRole()
                .forEach((what, token) ->
                        all.assertThat(status(service, token)).as(what).isEqualTo(FORBIDDEN));
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenCountsInItsHeaderOnly(Service service) throws IOException, InterruptedException {
        String good = tokens.good();
        URI address = URI.create(url(service));
        var inQuery = HttpRequest.newBuilder(URI.create(address + "?access_token=" + good));
        var inCookie = HttpRequest.newBuilder(address).header("Cookie", "workbench=" + good + "; q_session=" + good);
        var basic = HttpRequest.newBuilder(address).header("Authorization", "Basic " + good);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (HttpRequest.Builder request : new HttpRequest.Builder[] {inQuery, inCookie, basic}) {
                assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(UNKNOWN);
            }
        }
    }

    @Test
    void aTokenThatExpiresWhileItIsRememberedIsRefused() {
        String token = tokens.lasting(4);
        assertThat(status(Service.SHARING, token)).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> status(Service.SHARING, token) == UNKNOWN);
    }

    @Test
    void aTokenThatIsRevokedByItsIdIsRefusedEverywhereAndNoOther() {
        String id = UUID.randomUUID().toString();
        String person = "officer-" + id;
        String token = tokens.good(person, id);
        String second = tokens.good(person, UUID.randomUUID().toString());
        everywhere(token, 200);
        revoke(Map.of("jti", id, "reason", "示例：令牌遗失"));
        everywhere(token, UNKNOWN);
        everywhere(second, 200);
    }

    @Test
    void allTokensOfAPersonAreRevokedAtOnce() {
        String person = "officer-" + UUID.randomUUID();
        String token = tokens.good(person, UUID.randomUUID().toString());
        everywhere(token, 200);
        revoke(Map.of("sub", person, "reason", "示例：人员离岗"));
        everywhere(token, UNKNOWN);
    }

    @Test
    void aSessionOfTheWorkbenchEndsWithItsToken() throws IOException, InterruptedException {
        String person = "officer-" + UUID.randomUUID();
        String token = tokens.good(person, UUID.randomUUID().toString());
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI login = URI.create(platform.url(Service.PORTAL) + "/workbench/login");
            String cookie = client.send(
                            HttpRequest.newBuilder(login)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split(";", 2)[0];
            HttpRequest page = HttpRequest.newBuilder(URI.create(url(Service.PORTAL)))
                    .header("Cookie", cookie)
                    .build();
            assertThat(client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            revoke(Map.of("sub", person, "reason", "示例：人员离岗"));
            await().atMost(PATIENCE)
                    .until(() -> client.send(page, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == UNKNOWN);
        }
    }

    private void revoke(Map<String, String> body) {
        String url = platform.url(Service.DESIGNATION) + "/revocations";
        assertThat(http.post(url, tokens.good(), body).status()).isEqualTo(FORBIDDEN);
        assertThat(http.post(url, RunningPlatform.tokens().operator(), body).status())
                .isEqualTo(200);
    }

    private void everywhere(String token, int status) {
        for (Service service : Service.values()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(status(service, token)).as("%s", service).isEqualTo(status));
        }
    }

    private int status(Service service, String token) {
        return http.get(url(service), token).status();
    }

    /** What an officer may read in each. */
    private String url(Service service) {
        return platform.url(service) + (service == Service.PORTAL ? "/workbench" : "/list/digest");
    }
}
