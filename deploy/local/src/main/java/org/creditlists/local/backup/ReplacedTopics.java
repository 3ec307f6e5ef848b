package org.creditlists.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditlists.local.LostSlot;
import org.creditlists.local.Platform;
import org.creditlists.local.Republication;
import org.creditlists.local.Service;

/**
 * Makes the topics of an installation anew, from its databases, and lets in the departments that were let in. Whether
 * Kafka was ahead of the databases, behind or lost makes no difference.
 *
 * @param platform whose topics they are
 * @param reason that stays on record with each service
 */
public record ReplacedTopics(Platform platform, String reason) {

    private static final String DEPARTMENT = "department-";
    private static final String FILE = ".properties";
    /**
     * What a reader may not have taken is among the last events: they come first, so that what is decided from now on
     * does not come before them.
     */
    private static final long LAST_EVENTS = 20_000;

    /**
     * Deletes what the broker has, and starts it and PostgreSQL, before a service runs: what was parked lies at no
     * place of the topics that are made now.
     */
    public void empty() {
        try {
            Folders.delete(platform.data().resolve("run/kafka/data"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the topics", e);
        }
        platform.startStores();
        departments().forEach(platform::departmentAccess);
        new FormerPlaces(platform, reason).close();
        // One that is lost stays lost; another one begins now.
        Service.withLists().forEach(service -> LostSlot.of(platform, service).drop());
    }

    /**
     * Fills them while everything runs.
     *
     * @param progress told one line for each service
     */
    public void fill(Consumer<String> progress) {
        Map<Service, Republication> asked = new LinkedHashMap<>();
        for (Service service : Service.withLists()) {
            long last = new FormerPlaces(platform, reason).lastEvent(service);
            asked.put(service, ask(service, Math.max(1, last - LAST_EVENTS + 1)));
        }
        asked.values().forEach(one -> one.await(sent -> {}));
        asked.replaceAll((service, last) -> ask(service, 1));
        asked.forEach((service, one) -> progress.accept(
                "%-20s 重新发布 / published again: %,d".formatted(service.module(), one.await(sent -> {}))));
    }

    private Republication ask(Service service, long from) {
        return Republication.ask(platform, service, from, reason);
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
