package org.creditlists.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * One file, replaced as a whole: the copy, the orders, and how far each partition was read. Because all three are of
 * the same moment, a client that was killed goes on where the file says, and reads again what came since.
 */
final class Store {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    Store(Path file) {
        this.file = file;
    }

    /** Everything that is kept. */
    record State(ListCopy copy, Map<String, MeasureOrder> orders, Map<TopicPartition, Long> offsets) {

        static State empty() {
            return new State(new ListCopy(), new TreeMap<>(), new HashMap<>());
        }
    }

    State read() throws IOException {
        State state = State.empty();
        if (!Files.exists(file)) {
            return state;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                switch (row.get("kind").asText()) {
                    case "offset" ->
                        state.offsets()
                                .put(
                                        new TopicPartition(
                                                row.get("topic").asText(),
                                                row.get("partition").asInt()),
                                        row.get("next").asLong());
                    case "entry" ->
                        state.copy()
                                .put(
                                        row.get("key").asText(),
                                        Base64.getDecoder()
                                                .decode(row.get("value").asText()));
                    case "order" ->
                        state.orders().put(row.get("key").asText(), new MeasureOrder((ObjectNode) row.get("value")));
                    default -> throw new IOException("not a file of this client: " + file);
                }
            }
        }
        return state;
    }

    void write(State state) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (BufferedWriter lines = Files.newBufferedWriter(next)) {
            for (var offset : state.offsets().entrySet()) {
                ObjectNode row = row("offset");
                row.put("topic", offset.getKey().topic());
                row.put("partition", offset.getKey().partition());
                write(lines, row.put("next", offset.getValue()));
            }
            for (var entry : state.copy().records().entrySet()) {
                ObjectNode row = row("entry").put("key", entry.getKey());
                write(lines, row.put("value", Base64.getEncoder().encodeToString(entry.getValue())));
            }
            for (var order : state.orders().entrySet()) {
                ObjectNode row = row("order").put("key", order.getKey());
                write(lines, (ObjectNode) row.set("value", order.getValue().state()));
            }
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ObjectNode row(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }

    private static void write(BufferedWriter lines, ObjectNode row) throws IOException {
        lines.write(JSON.writeValueAsString(row));
        lines.newLine();
    }
}
