package org.creditlists.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.base.parked.TakenByLaterVersion;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.Topics;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.UnknownType;
import org.creditlists.testkit.TestKafka;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** An operator handles what could not be taken, as often as he asks. */
@QuarkusTest
class ParkedResourceTest extends ObjectionCalls {

    private static final String OPERATOR = TestTokens.operator();
    private static final String GROUP = "objection-service.authorities";

    @Inject
    DataSource database;

    @Inject
    TakenByLaterVersion later;

    @Test
    void whatIsParkedIsShownWithoutWhatItSaysAndDiscardedWithAReason() throws Exception {
        String id = parked(send("{\"id\":\"a-secret\",\"region\":420100}", "tax-970000"));
        get(OPERATOR, "/parked/" + id)
                .statusCode(200)
                .body("message.state", equalTo("WAITING"))
                .body("record.content.id", equalTo("(text, 8 characters)"))
                .body("record.content.region", equalTo("(number)"))
                .body(not(containsString("a-secret")));
        act(OFFICER, id, "/retry", Map.of()).statusCode(403);
        act(OPERATOR, id, "/retry", Map.of()).statusCode(409).body("code", equalTo("parked-message-fails-again"));
        get(OPERATOR, "/parked/" + id).body("message.tries", equalTo(1));
        act(OPERATOR, id, "/discarding", Map.of("reason", " ")).statusCode(422);
        for (String reason : List.of("sent by hand", "another reason")) {
            act(OPERATOR, id, "/discarding", Map.of("reason", reason))
                    .statusCode(200)
                    .body("state", equalTo("DISCARDED"))
                    .body("closedFor", equalTo("sent by hand"))
                    .body("closedBy", equalTo("operator"));
        }
        act(OPERATOR, id, "/retry", Map.of()).statusCode(409).body("code", equalTo("parked-message-discarded"));
        act(OPERATOR, UUID.randomUUID().toString(), "/retry", Map.of()).statusCode(404);
    }

    @Test
    void whatIsMendedIsTakenAndNeverComesOverALaterRecordOfItsKey() throws Exception {
        String earlier = parked(send("{}", "tax-980000"));
        String body = """
                {"id":"tax-980000","kind":"DEPARTMENT","level":"CITY","region":"420100","zh":"示例",
                "en":"Sample","mandates":[]}""";
        RecordMetadata good = send(body, "tax-980000");
        await().atMost(PATIENCE).until(() -> !bodies("tax-980000").isEmpty());
        for (int i = 0; i < 2; i++) {
            act(OPERATOR, earlier, "/retry", Map.of()).statusCode(200).body("state", equalTo("SUPERSEDED"));
        }
        // As if a version before this one had not been able to take it.
        Rows.update(database, "DELETE FROM authority_body WHERE authority = 'tax-980000'");
        park(good, "a fault");
        String mended = parked(good);
        for (int i = 0; i < 2; i++) {
            act(OPERATOR, mended, "/retry", Map.of()).statusCode(200).body("state", equalTo("TAKEN"));
        }
        act(OPERATOR, mended, "/discarding", Map.of("reason", "any"))
                .statusCode(409)
                .body("code", equalTo("parked-message-taken"));
        assertBodies("tax-980000");
    }

    @Test
    void whatALaterVersionSentIsParkedAndTakenByAVersionThatKnowsIt() throws Exception {
        RecordMetadata unknown = sendEvent(Topics.DESIGNATIONS, "org.creditlists.unheard-of");
        String waiting = parked("objection-service.lists", unknown);
        later.takeAll();
        get(OPERATOR, "/parked/" + waiting)
                .body("message.state", equalTo("WAITING"))
                .body("message.reason", containsString("unheard-of"))
                .body("message.tries", equalTo(0));
        act(OPERATOR, waiting, "/discarding", Map.of("reason", "a sample")).statusCode(200);

        String body = """
                {"id":"tax-960000","kind":"DEPARTMENT","level":"CITY","region":"420100","zh":"示例",
                "en":"Sample","mandates":[]}""";
        RecordMetadata good = send(body, "tax-960000");
        await().atMost(PATIENCE).until(() -> !bodies("tax-960000").isEmpty());
        Rows.update(database, "DELETE FROM authority_body WHERE authority = 'tax-960000'");
        String known = EventCatalogue.ALL.getFirst().type();
        park(good, String.valueOf(UnknownType.of(known).getMessage()));
        later.takeAll();
        get(OPERATOR, "/parked/" + parked(good)).body("message.state", equalTo("TAKEN"));
        assertBodies("tax-960000");
    }

    @Test
    void aListIsReadInPages() throws Exception {
        String first = parked(send("{}", "tax-990000"));
        String second = parked(send("{}", "tax-990000"));
        get(OPERATOR, "/parked?after=" + first).statusCode(200).body("id", contains(second));
        get(OPERATOR, "/parked?limit=1").statusCode(200).body("", hasSize(1));
        get(OPERATOR, "/parked?limit=0").statusCode(422);
        for (String id : List.of(first, second)) {
            act(OPERATOR, id, "/discarding", Map.of("reason", "a sample")).statusCode(200);
        }
    }

    private void assertBodies(String id) {
        assertThat(bodies(id)).containsExactly(id);
    }

    private List<String> bodies(String id) {
        return Rows.query(
                database, "SELECT authority FROM authority_body WHERE authority = ?", row -> row.getString(1), id);
    }

    private static ValidatableResponse act(String token, String id, String act, Object body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/parked/" + id + act)
                .then();
    }

    /** The id under which a record was parked. */
    private String parked(RecordMetadata record) {
        return parked(GROUP, record);
    }

    private String parked(String group, RecordMetadata record) {
        String sql = "SELECT id::text FROM parked_message WHERE consumer_group = ? AND topic = ? AND partition = ?"
                + " AND \"offset\" = ?";
        return await().atMost(PATIENCE)
                .until(
                        () -> Rows.query(
                                database,
                                sql,
                                row -> row.getString(1),
                                group,
                                record.topic(),
                                record.partition(),
                                record.offset()),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private void park(RecordMetadata record, String reason) {
        Rows.update(
                database,
                "INSERT INTO parked_message (consumer_group, topic, partition, \"offset\", reason) VALUES (?,?,?,?,?)",
                GROUP,
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
    }

    private static RecordMetadata send(String value, String key) throws Exception {
        return send(new ProducerRecord<>(Topics.AUTHORITIES, key, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static RecordMetadata sendEvent(String topic, String type) throws Exception {
        var record = new ProducerRecord<>(topic, "any", "{}".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return send(record);
    }

    private static RecordMetadata send(ProducerRecord<String, byte[]> record) throws Exception {
        try (var producer = new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        }
    }
}
