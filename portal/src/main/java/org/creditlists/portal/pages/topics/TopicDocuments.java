package org.creditlists.portal.pages.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditlists.contracts.event.Topics;

/** The documents of the topics, which every process has in its libraries. */
final class TopicDocuments {

    private static final Pattern SCHEMA = Pattern.compile("[a-z]+(-[a-z]+)*-[0-9]+[.]json");

    private TopicDocuments() {}

    static byte[] asyncApi() {
        return read("/asyncapi.yaml");
    }

    /**
     * A schema of JSON; empty when there is none.
     *
     * @param file name, version and ending, such as {@code designated-1.json}
     */
    static Optional<byte[]> schema(String file) {
        String resource = "/schemas/" + file;
        return SCHEMA.matcher(file).matches() && Topics.class.getResource(resource) != null
                ? Optional.of(read(resource))
                : Optional.empty();
    }

    private static byte[] read(String resource) {
        try (InputStream in = Topics.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in the libraries: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
