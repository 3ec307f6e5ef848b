package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.infrastructure.TokenIssuer;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** X2: no endpoint but the public ones answers without a token of the right role; every error is a problem. */
class WrongCallersAcceptanceTest {

    private static final String ID = UUID.randomUUID().toString();

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final Tokens tokens = RunningPlatform.tokens();

    static Stream<Arguments> guarded() {
        return Stream.of(
                Arguments.of(Service.DESIGNATION, "POST", "/designations"),
                Arguments.of(Service.DESIGNATION, "GET", "/pushes/" + ID),
                Arguments.of(Service.DESIGNATION, "GET", "/pushes/" + ID + "/receipts"),
                Arguments.of(Service.DESIGNATION, "POST", "/entries/" + ID + "/withdrawal"),
                Arguments.of(Service.DESIGNATION, "GET", "/entries/" + ID + "/history"),
                Arguments.of(Service.SHARING, "POST", "/inquiries"),
                Arguments.of(Service.SHARING, "GET", "/list/digest"),
                Arguments.of(Service.INCENTIVE, "GET", "/orders"),
                Arguments.of(Service.INCENTIVE, "GET", "/orders/of-entry/" + ID),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/" + ID + "/application"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/" + ID + "/confirmation"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/" + ID + "/non-application"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/search"),
                Arguments.of(Service.INCENTIVE, "GET", "/memoranda/drafts"),
                Arguments.of(Service.INCENTIVE, "POST", "/memoranda/X1/signatures"),
                Arguments.of(Service.INCENTIVE, "POST", "/memoranda/X1/end"),
                Arguments.of(Service.INCENTIVE, "POST", "/offers/" + ID + "/end"),
                Arguments.of(Service.INCENTIVE, "POST", "/entitlements"),
                Arguments.of(Service.INCENTIVE, "GET", "/efficacy/departments"),
                Arguments.of(Service.INCENTIVE, "GET", "/efficacy/unconfirmed-lifts"),
                Arguments.of(Service.SHARING, "GET", "/feed/digest"),
                Arguments.of(Service.SHARING, "GET", "/feed/entries"),
                Arguments.of(Service.SHARING, "GET", "/feed/changes"),
                Arguments.of(Service.SHARING, "GET", "/reviews"),
                Arguments.of(Service.SHARING, "GET", "/inquiries/log"),
                Arguments.of(Service.SHARING, "GET", "/inquiries/log/verification"),
                Arguments.of(Service.SHARING, "GET", "/inquiries/applications"),
                Arguments.of(Service.SHARING, "POST", "/inquiries/as-it-was"),
                Arguments.of(Service.SHARING, "POST", "/report/counter"),
                Arguments.of(Service.DESIGNATION, "GET", "/pushes"),
                Arguments.of(Service.OBJECTION, "POST", "/objections"),
                Arguments.of(Service.OBJECTION, "GET", "/objections"),
                Arguments.of(Service.OBJECTION, "POST", "/objections/" + ID + "/decision"),
                Arguments.of(Service.OBJECTION, "GET", "/objections/" + ID + "/timeline"),
                Arguments.of(Service.OBJECTION, "GET", "/objections/" + ID + "/clearing"),
                Arguments.of(Service.OBJECTION, "POST", "/clearing-notices/" + ID + "/acknowledgement"),
                Arguments.of(Service.DESIGNATION, "GET", "/authorities/" + ID + "/recommendations"),
                Arguments.of(Service.RESTORATION, "POST", "/restorations/check"),
                Arguments.of(Service.RESTORATION, "GET", "/restorations/" + ID + "/certificate"),
                Arguments.of(Service.RESTORATION, "POST", "/restorations/" + ID + "/acceptance"),
                Arguments.of(Service.RESTORATION, "POST", "/attendances"),
                Arguments.of(Service.RESTORATION, "GET", "/shieldings"),
                Arguments.of(Service.RESTORATION, "POST", "/restorations"),
                Arguments.of(Service.RESTORATION, "GET", "/restorations/" + ID),
                Arguments.of(Service.RESTORATION, "POST", "/restorations/" + ID + "/decision"));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void withoutAGoodTokenNothingIsAnswered(Service service, String method, String path) {
        String forged = new Tokens(TokenIssuer.create(), Duration.ofHours(1)).officer("tax-420000");
        String expired = new Tokens(platform.secrets().issuer(), Duration.ofHours(-1)).officer("tax-420000");
        for (String token : new String[] {"", "nonsense", forged, expired}) {
            assertProblem(call(service, method, path, token), 401, "unauthenticated");
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
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
        if (path.equals("/openapi")) {
            assertThat(answer.text().lines()).anyMatch(line -> line.startsWith("openapi: 3.1"));
        }
    }

    private Http.Answer call(Service service, String method, String path, String token) {
        String url = platform.url(service) + path;
        return method.equals("GET") ? http.get(url, token) : http.post(url, token, Map.of());
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).first().asString().startsWith("application/problem+json");
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:creditlists:problem:" + code);
    }
}
