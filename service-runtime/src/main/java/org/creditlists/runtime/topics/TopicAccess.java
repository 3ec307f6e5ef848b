package org.creditlists.runtime.topics;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where the brokers are and who asks: what every client of Kafka in this process begins with.
 *
 * @param settings of the Kafka client
 */
public record TopicAccess(Map<String, Object> settings) {

    public TopicAccess {
        settings = Map.copyOf(settings);
    }

    /**
     * @param bootstrap addresses of the brokers
     * @param file any settings of a Kafka client, as properties; without one the brokers have to let in everybody
     */
    public static TopicAccess of(String bootstrap, Optional<Path> file) {
        Properties properties = new Properties();
        file.ifPresent(path -> {
            try (Reader in = Files.newBufferedReader(path)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the settings of the Kafka client", e);
            }
        });
        Map<String, Object> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put((String) name, value));
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return new TopicAccess(settings);
    }

    /** These settings with those that one client needs; the latter win. */
    public Map<String, Object> with(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }

    /** Settings may hold a password. */
    @Override
    public String toString() {
        return "TopicAccess[" + settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) + "]";
    }
}
