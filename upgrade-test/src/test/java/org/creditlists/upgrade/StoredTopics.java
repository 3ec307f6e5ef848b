package org.creditlists.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Records of topics, one JSON object a line, each in the partition in which it was. */
final class StoredTopics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredTopics() {}

    static void restore(Map<String, Object> access, BufferedReader records) throws IOException {
        try (var producer = new KafkaProducer<>(access, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String line = records.readLine(); line != null; line = records.readLine()) {
                sent.add(producer.send(record(JSON.readTree(line))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(JsonNode record) {
        List<Header> headers = new ArrayList<>();
        record.get("headers")
                .forEach(header -> headers.add(new RecordHeader(header.get(0).asText(), bytes(header.get(1)))));
        return new ProducerRecord<>(
                record.get("topic").asText(),
                record.get("partition").asInt(),
                record.get("timestamp").asLong(),
                bytes(record.get("key")),
                bytes(record.get("value")),
                headers);
    }

    /** Text as it is, anything else in Base64; null is a tombstone. */
    private static byte @Nullable [] bytes(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isObject()
                ? Base64.getDecoder().decode(value.get("base64").asText())
                : value.asText().getBytes(StandardCharsets.UTF_8);
    }
}
