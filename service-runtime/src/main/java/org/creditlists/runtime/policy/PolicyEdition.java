package org.creditlists.runtime.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads a policy edition; whatever is in the file and not in the type, or the other way round, stops the start. */
public final class PolicyEdition {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private PolicyEdition() {}

    /** @param resource absolute name of a YAML file on the class path */
    public static <T> T read(String resource, Class<T> type) {
        try (var in = PolicyEdition.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no policy edition " + resource);
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the policy edition " + resource + " cannot be read", e);
        }
    }

    /** The same from a file of an installation. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read", e);
        }
    }
}
