package org.creditlists.incentive;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.Designated;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;

/** Calls of this service as departments, desks and officers make them. */
public final class Calls {

    /** What another service decided arrives by Kafka. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private Calls() {}

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    public static ValidatableResponse put(String token, String path, Map<String, Object> body) {
        return json(token, body).put(path).then();
    }

    public static ValidatableResponse post(String token, String path, Map<String, Object> body) {
        return json(token, body).post(path).then();
    }

    /** A department says something about one of its orders. */
    public static ValidatableResponse report(
            String token, String order, String what, @Nullable Map<String, Object> body) {
        String path = "/orders/" + order + "/" + what;
        return body == null ? given().auth().oauth2(token).post(path).then() : post(token, path, body);
    }

    public static List<Map<String, Object>> ordersOf(Designated entry) {
        return get(TestTokens.auditor(), "/entries/" + entry.entry() + "/orders")
                .extract()
                .path("");
    }

    /** Waits until the entry has an order of a measure, and its dossier is known. */
    public static String orderOf(Designated entry, String measure) {
        await().atMost(PATIENCE).until(() -> ordersOf(entry).stream().anyMatch(order -> is(order, "measure", measure)));
        await().atMost(PATIENCE).until(() -> get(TestTokens.auditor(), "/list/entries/" + entry.entry())
                .extract()
                .path("known"));
        return order(ordersOf(entry), measure);
    }

    public static String order(List<Map<String, Object>> orders, String measure) {
        return orders.stream()
                .filter(order -> is(order, "measure", measure))
                .map(order -> String.valueOf(order.get("order")))
                .findFirst()
                .orElseThrow();
    }

    public static boolean is(Map<String, Object> order, String member, Object value) {
        return value.equals(order.get(member));
    }

    /** Waits until the department sees a value in its order. */
    public static void until(String department, String order, String member, Object value) {
        await().atMost(PATIENCE)
                .until(() -> value.equals(
                        get(department, "/orders/" + order).extract().path(member)));
    }

    private static RequestSpecification json(String token, Map<String, Object> body) {
        return given().auth().oauth2(token).contentType("application/json").body(body);
    }
}
