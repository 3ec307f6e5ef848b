package org.creditlists.portal.pages.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.Topics;
import org.creditlists.web.problem.RefusedException;

/** The documents of the topics, which every process has in its libraries. */
final class TopicDocuments {

    private static final Pattern SCHEMA = Pattern.compile("[a-z]+(-[a-z]+)*-[0-9]+[.]json");
    private static final Refusal UNKNOWN =
            new Refusal(Refusal.Kind.ABSENT, "schema-unknown", "/schema", "", "没有这个数据格式", "There is no such schema");

    private TopicDocuments() {}

    static byte[] asyncApi() {
        return read("/asyncapi.yaml");
    }

    /**
     * A schema of JSON.
     *
     * @param file name, version and ending, such as {@code designated-1.json}
     * @throws RefusedException when there is none
     */
    static byte[] schema(String file) {
        String resource = "/schemas/" + file;
        if (!SCHEMA.matcher(file).matches() || Topics.class.getResource(resource) == null) {
            throw new RefusedException(UNKNOWN);
        }
        return read(resource);
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
