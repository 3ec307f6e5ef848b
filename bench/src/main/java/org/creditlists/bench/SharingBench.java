package org.creditlists.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/**
 * Sharing at five million entries in force: inquiries one by one and in batches, names, pages; and the rebuilding of
 * the lists from Kafka.
 */
final class SharingBench {

    private final Path repository;
    private final Set<String> parts;

    SharingBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    void run() throws Exception {
        System.setProperty("credit.heap.sharing", "2500");
        if (wanted("rebuild")) {
            with(platform -> new RebuildBench(platform).run());
        }
        if (wanted("inquiry") || wanted("batch") || wanted("names") || wanted("pages")) {
            with(this::full);
        }
    }

    private boolean wanted(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    @FunctionalInterface
    private interface Part {

        void run(Platform platform) throws Exception;
    }

    private void with(Part part) throws Exception {
        Platform platform = BenchPlatform.create(repository)
                .with(Map.of(
                        "CREDIT_PORTAL_SEARCHES_PER_MINUTE",
                        "100000000",
                        "CREDIT_PORTAL_READS_PER_MINUTE",
                        "100000000"));
        try {
            // Whoever inquires is compared with the registry, which designation-service publishes.
            platform.start(Set.of(Service.SHARING, Service.DESIGNATION), line -> {}, () -> {});
            platform.connect().stop();
            platform.stop(Service.DESIGNATION);
            part.run(platform);
        } finally {
            platform.stop();
        }
    }

    private void full(Platform platform) throws Exception {
        platform.stop(Service.SHARING);
        long start = System.nanoTime();
        SharingRows.fill(platform);
        System.out.printf("  %,d entries filled in %.0f s%n", SharingRows.ENTRIES, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        platform.start(Service.SHARING);
        System.out.printf("  sharing-service ready with all of them after %.1f s%n", (System.nanoTime() - start) / 1e9);
        String department = new Tokens(platform.secrets().issuer(), Duration.ofHours(2)).department("customs-000000");
        String url = platform.url(Service.SHARING);
        pulses(platform);
        Http.Answer first = new Http().post(url + "/inquiries", department, inquiry(3));
        if (first.status() != 200 || first.json().get("entries").size() != 1) {
            throw new IllegalStateException(first.text());
        }
        var load = new InquiryLoad(url, department);
        if (wanted("inquiry")) {
            load.inquiries();
        }
        if (wanted("batch")) {
            load.batch(10);
            load.batch(10);
            load.batch(1);
        }
        if (wanted("names")) {
            platform.startPortal();
            new PortalLoad(platform).names();
        }
        if (wanted("pages")) {
            platform.startPortal();
            new PortalLoad(platform).pages();
        }
    }

    /** As the other services send them: answers say up to when the lists are known. */
    private static void pulses(Platform platform) {
        try (var producer =
                new KafkaProducer<>(platform.kafka().owner(), new StringSerializer(), new StringSerializer())) {
            for (String source : List.of("designation", "objection", "restoration", "incentive")) {
                producer.send(new ProducerRecord<>(Topics.PULSES, source, "\"" + Instant.now() + "\""));
            }
        }
    }

    private static Map<String, String> inquiry(int number) {
        return Map.of("code", PushLists.code(number), "purpose", "示例审批", "legalGround", "示例依据");
    }
}
