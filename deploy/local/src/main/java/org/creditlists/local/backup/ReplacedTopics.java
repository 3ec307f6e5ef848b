package org.creditlists.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditlists.local.Platform;

/**
 * Makes the topics of a restored installation anew, from its databases, and lets in the departments that were let in.
 *
 * @param platform of which nothing runs; afterwards PostgreSQL and Kafka do
 */
public record ReplacedTopics(Platform platform) {

    private static final String DEPARTMENT = "department-";
    private static final String FILE = ".properties";

    /** Records by topic. */
    public Map<String, Long> fill() {
        platform.startStores();
        departments().forEach(platform::departmentAccess);
        return new Republishing(platform).all();
    }

    private List<String> departments() {
        Path clients = platform.data().resolve("run/kafka/access/clients");
        if (!Files.isDirectory(clients)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(clients)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(DEPARTMENT) && name.endsWith(FILE))
                    .map(name -> name.substring(DEPARTMENT.length(), name.length() - FILE.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + clients, e);
        }
    }
}
