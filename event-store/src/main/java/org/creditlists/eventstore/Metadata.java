package org.creditlists.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.axonframework.common.TypeReference;
import org.axonframework.conversion.Converter;

/** Metadata of a message and its JSON form. */
record Metadata(Map<String, String> values) {

    static final String NONE = "{}";

    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    static Metadata parse(String json, Converter converter) {
        if (json.equals(NONE)) {
            return new Metadata(Map.of());
        }
        Map<String, String> values = converter.convert(json.getBytes(StandardCharsets.UTF_8), MAP.getType());
        return new Metadata(values == null ? Map.of() : values);
    }

    /**
     * Metadata on its way into the table.
     *
     * @param json as it is stored
     * @param digested as {@link EventDigest} hashes it
     */
    record Formatted(String json, byte[] digested) {}

    /** Formats what the events of an append share once, however many they are. */
    static final class Formatter {

        private final Converter converter;
        private final IdentityHashMap<Map<String, String>, Formatted> formatted = new IdentityHashMap<>();

        Formatter(Converter converter) {
            this.converter = converter;
        }

        Formatted format(Map<String, String> values) {
            return formatted.computeIfAbsent(
                    values, one -> new Formatted(Metadata.format(one, converter), EventDigest.metadata(one)));
        }
    }

    private static String format(Map<String, String> values, Converter converter) {
        if (values.isEmpty()) {
            return NONE;
        }
        byte[] json = converter.convert(values, byte[].class);
        return json == null ? NONE : new String(json, StandardCharsets.UTF_8);
    }
}
