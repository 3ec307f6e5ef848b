package org.creditlists.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.local.ConnectorState;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/**
 * What everybody answered.
 *
 * @param processes id of the process of a part, null for one that does not run
 * @param health of {@code /health/ready}
 * @param slots by name
 * @param groups by name
 * @param published {@code /public/status} of sharing-service
 */
public record Facts(
        Instant at,
        Map<String, RunningPart> processes,
        Map<Service, Asked<JsonNode>> health,
        Map<Service, Asked<Metrics>> metrics,
        Map<Service, Asked<ConnectorState>> connectors,
        Map<Service, Asked<ParkedCount>> parked,
        Map<Service, Asked<Digest>> digests,
        Asked<Map<String, Slot>> slots,
        Asked<Map<String, Group>> groups,
        Asked<JsonNode> published) {

    /** Of all questions together. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TOKEN = Duration.ofMinutes(5);

    /** @param pid 0 for a part that does not run */
    public record RunningPart(long pid, int port) {

        boolean isAlive() {
            return pid != 0;
        }
    }

    /** Asks all of a platform at once; it takes eight seconds at most. */
    public static Facts of(Platform platform, Clock clock) {
        var asking = new Asking(LIMIT);
        var http = new Http(PATIENCE);
        String operator = new Tokens(platform.secrets().issuer(), TOKEN).operator();
        var slots = asking.ask(() -> slots(platform));
        var groups = asking.ask(() -> groups(platform));
        String sharing = platform.url(Service.SHARING) + "/public/status";
        var published = asking.ask(() -> http.get(sharing, "").json());
        var health = each(
                asking,
                Service.values(),
                service -> () -> http.get(platform.managementUrl(service) + "/health/ready", "")
                        .json());
        var metrics = each(asking, Service.values(), service -> () -> Metrics.of(http, platform, service));
        Service[] withLists = Service.withLists().toArray(Service[]::new);
        var connectors = each(asking, withLists, service -> () -> platform.connector(service));
        var parked = each(asking, withLists, service -> () -> ParkedCount.of(platform, service));
        Map<Service, Asked<Digest>> digests = Digest.all(platform, http, operator, asking);
        return new Facts(
                clock.instant(),
                processes(platform.parts()),
                got(health),
                got(metrics),
                got(connectors),
                got(parked),
                digests,
                slots.get(),
                groups.get(),
                published.get());
    }

    /** Which processes run. */
    public static Map<String, RunningPart> processes(Map<String, Platform.Part> parts) {
        Map<String, RunningPart> processes = new LinkedHashMap<>();
        parts.forEach((name, part) -> processes.put(
                name,
                new RunningPart(part.process().handle().map(ProcessHandle::pid).orElse(0L), part.port())));
        return processes;
    }

    private static <T> Map<Service, Supplier<Asked<T>>> each(
            Asking asking, Service[] services, Function<Service, Callable<T>> question) {
        Map<Service, Supplier<Asked<T>>> asked = new EnumMap<>(Service.class);
        for (Service service : services) {
            asked.put(service, asking.ask(question.apply(service)));
        }
        return asked;
    }

    private static <T> Map<Service, Asked<T>> got(Map<Service, Supplier<Asked<T>>> asked) {
        Map<Service, Asked<T>> got = new EnumMap<>(Service.class);
        asked.forEach((service, answer) -> got.put(service, answer.get()));
        return got;
    }

    private static Map<String, Slot> slots(Platform platform) throws Exception {
        try (var connection = platform.postgres().connect("postgres")) {
            return Slot.all(connection);
        }
    }

    private static Map<String, Group> groups(Platform platform) throws Exception {
        Map<String, Object> settings = new HashMap<>(platform.kafka().client(KafkaRights.OPERATOR));
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(settings)) {
            return Group.all(admin);
        }
    }
}
