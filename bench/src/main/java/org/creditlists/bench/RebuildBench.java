package org.creditlists.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/** Rebuilds the lists of sharing from the start of the topics, with inquiries meanwhile. */
final class RebuildBench {

    private static final int REBUILT = 1_500_000;

    private final Platform platform;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    RebuildBench(Platform platform) {
        this.platform = platform;
    }

    void run() throws Exception {
        platform.stop(Service.SHARING);
        publish();
        platform.start(Service.SHARING);
        long start = System.nanoTime();
        var done = new AtomicBoolean();
        var reader = new Thread(() -> inquire(done));
        reader.start();
        long before = shared();
        Watch.until("rebuilding", () -> shared() >= REBUILT);
        double seconds = (System.nanoTime() - start) / 1e9;
        done.set(true);
        reader.join();
        System.out.printf(
                "rebuilding from Kafka: %,d events and as many dossiers in %.1f s: %,.0f records/s (%,d entries were"
                        + " there when the count began)%n",
                REBUILT, seconds, 2L * REBUILT / seconds, before);
    }

    private void publish() {
        Map<String, Object> settings = platform.kafka().owner();
        settings.putAll(Map.of("linger.ms", 20, "batch.size", 262_144));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < REBUILT; i++) {
                publish(producer, i);
            }
            producer.flush();
        }
    }

    private void publish(KafkaProducer<String, byte[]> producer, int i) {
        String common = "\"entry\":\"" + SharingRows.id(i) + "\",\"subject\":\"" + SharingRows.subject(i)
                + "\",\"subjectKind\":\"ORGANISATION\",";
        var designated = new ProducerRecord<>(
                Topics.DESIGNATIONS,
                SharingRows.subject(i).toString(),
                ("{" + common + "\"version\":1,\"list\":\"BLACK\",\"field\":\"" + SharingRows.field(i)
                                + "\",\"standard\":{\"id\":\"S\",\"version\":1},"
                                + "\"authority\":\"tax-420000\",\"ground\":\"G\",\"decisionDate\":\""
                                + today.minusDays(9)
                                + "\",\"validUntil\":\"" + today.plusDays(300) + "\",\"displayUntil\":\""
                                + today.plusDays(300)
                                + "\",\"restorationConditions\":[],\"objectionSuspends\":true,"
                                + "\"publicationNeeds\":[]}")
                        .getBytes(StandardCharsets.UTF_8));
        designated.headers().add("ce_type", "org.creditlists.designated".getBytes(StandardCharsets.UTF_8));
        producer.send(designated);
        producer.send(new ProducerRecord<>(
                Topics.DOSSIERS,
                SharingRows.id(i).toString(),
                ("{" + common + "\"name\":\"" + SharingRows.name(i) + "\",\"code\":\"" + PushLists.code(i)
                                + "\",\"codeConforming\":true,\"decisionNumber\":\"示例\","
                                + "\"statement\":\"示例\",\"people\":[]}")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private void inquire(AtomicBoolean done) {
        String department = new Tokens(platform.secrets().issuer(), Duration.ofHours(2)).department("customs-000000");
        String url = platform.url(Service.SHARING);
        List<Long> took = new ArrayList<>();
        int others = 0;
        try (var http = new PlainHttp(url)) {
            for (int i = 0; !done.get(); i++) {
                byte[] bytes = PlainHttp.request(
                        "POST",
                        url + "/inquiries",
                        department,
                        "{\"code\":\"" + PushLists.code(i % REBUILT) + "\",\"purpose\":\"p\",\"legalGround\":\"l\"}");
                long began = System.nanoTime();
                others += http.send(bytes) == 200 ? 0 : 1;
                took.add((System.nanoTime() - began) / 1000);
                Watch.waitUntil(began + Duration.ofMillis(10).toNanos());
            }
        } catch (IOException e) {
            others++;
        }
        Percentiles micros =
                Percentiles.of(took.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "  inquiries meanwhile, %d: p50 %.1f ms, p99 %.1f ms (answered otherwise than 200: %d)%n",
                took.size(), micros.at(0.5) / 1000, micros.at(0.99) / 1000, others);
    }

    /**
     * As many as are shared, as the service itself tells: counting the rows would take a third of a processor from it.
     */
    private long shared() {
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT entries FROM feed_head")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
