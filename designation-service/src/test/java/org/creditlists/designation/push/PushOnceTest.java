package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** A list that is sent again with its Idempotency-Key is one push. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushOnceTest {

    @Test
    void theSameListWithTheSameKeyIsOnePushHoweverOftenAndFastItComes() throws SQLException {
        String key = UUID.randomUUID().toString();
        String list = Samples.csv(3, "K-" + key);
        List<CompletableFuture<String>> atOnce = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> id(push(list, key, ""))))
                .limit(4)
                .toList();
        List<String> pushes =
                atOnce.stream().map(CompletableFuture::join).distinct().toList();
        assertThat(pushes).hasSize(1);
        push(list, key, "").header("Idempotency-Replayed", "true").header("Location", "/pushes/" + pushes.getFirst());
        assertThat(PushClient.ended(pushes.getFirst()).getLong("accepted")).isEqualTo(3);
        assertThat(PushClient.count(
                        "SELECT count(*) FROM push WHERE sha256 = (SELECT sha256 FROM push WHERE push_id = '%s')"
                                .formatted(pushes.getFirst())))
                .isEqualTo(1);
    }

    @Test
    void aKeyIsOfOneRequestAlone() {
        String key = UUID.randomUUID().toString();
        String list = Samples.csv(1, "K-" + key);
        push(list, key, "?dryRun=true").statusCode(202).header("Idempotency-Replayed", nullValue());
        push(list, key, "").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        push(Samples.csv(2, "K-" + key), key, "?dryRun=true").statusCode(422);
        push(list, key, "?dryRun=true").statusCode(202).header("Idempotency-Replayed", "true");
    }

    private static String id(ValidatableResponse answer) {
        return answer.statusCode(202).extract().path("push");
    }

    private static ValidatableResponse push(String list, String key, String query) {
        return given().config(PushClient.plain())
                .header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post("/pushes" + query)
                .then();
    }
}
