package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one root package that stood when a rule was made: a line each, {@code rule class | reason}. A new
 * violation fails, and so does a line that is no longer needed: a list can only shrink. {@code -Dfrozen.write=true}
 * writes it anew.
 */
final class FrozenViolations {

    private static final String FOLDER = "frozen/";

    private final String root;
    private final SortedMap<String, String> reasons = new TreeMap<>();

    FrozenViolations(String root) {
        this.root = root;
        for (String line : lines()) {
            String[] parts = line.split(" \\| ", 2);
            assertThat(parts).as("rule, class and reason in: " + line).hasSize(2);
            reasons.put(parts[0], parts[1]);
        }
    }

    /** @param found violations by {@code rule class}, with the messages of the rules */
    void compare(SortedMap<String, String> found, Map<String, String> defaults) {
        if (Boolean.getBoolean("frozen.write")) {
            write(found, defaults);
            return;
        }
        SortedMap<String, String> fresh = new TreeMap<>(found);
        fresh.keySet().removeAll(reasons.keySet());
        assertThat(fresh.values()).as("new violations in " + root).isEmpty();
        SortedSet<String> fixed = new TreeSet<>(reasons.keySet());
        fixed.removeAll(found.keySet());
        assertThat(fixed)
                .as("no longer violated; delete these lines of " + root)
                .isEmpty();
    }

    private void write(SortedMap<String, String> found, Map<String, String> defaults) {
        StringBuilder text = new StringBuilder();
        for (String key : found.keySet()) {
            String rule = key.substring(0, key.indexOf(' '));
            String reason = reasons.getOrDefault(key, defaults.getOrDefault(rule, ""));
            text.append(key).append(" | ").append(reason).append('\n');
        }
        try {
            Path file = folder().resolve(root + ".txt");
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Iterable<String> lines() {
        try (@Nullable InputStream in = FrozenViolations.class.getResourceAsStream("/" + FOLDER + root + ".txt")) {
            return in == null
                    ? java.util.List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("test-kit"))) {
            at = at.getParent();
        }
        assertThat(at).as("the checkout").isNotNull();
        return Path.of(String.valueOf(at), "test-kit/src/main/resources", FOLDER);
    }
}
