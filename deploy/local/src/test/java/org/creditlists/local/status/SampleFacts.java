package org.creditlists.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.creditlists.local.ConnectorState;
import org.creditlists.local.Service;

/** What the parts of a platform answer on which all is well, to be changed by a test. */
final class SampleFacts {

    static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METRICS = """
            # HELP credit_tampering_faults of the last verification
            credit_tampering_faults 0.0
            credit_verification_age_seconds 3600.0
            credit_overdue 0.0
            http_server_requests_seconds_max{method="GET",uri="/list digest"} NaN
            """;

    final Map<String, Facts.RunningPart> processes = new LinkedHashMap<>();
    final Map<Service, Asked<JsonNode>> health = each(service -> json("""
            {"status": "UP", "checks": [{"name": "topics are followed", "status": "UP",
              "data": {"%s.lists": true}}]}""".formatted(service.module())));
    final Map<Service, Asked<Metrics>> metrics = each(service -> Metrics.of(METRICS));
    final Map<Service, Asked<ConnectorState>> connectors =
            each(service -> new ConnectorState(true, "运行 / running", List.of("RUNNING")));
    final Map<Service, Asked<ParkedCount>> parked = each(service -> new ParkedCount(service, 0));
    final Map<Service, Asked<Digest>> digests = each(service -> new Digest("abc", 1_208));
    final Map<String, Slot> slots = new TreeMap<>();
    final Map<String, Group> groups = new TreeMap<>();
    Asked<JsonNode> published = Asked.of(json("""
            {"filled": true, "sources": [
              {"source": "designation", "upTo": "2026-11-30T01:59:58Z", "late": false},
              {"source": "incentive", "upTo": "2026-11-30T01:59:57.5Z", "late": false}]}"""));

    SampleFacts() {
        List.of("postgresql", "kafka", "connect").forEach(part -> processes.put(part, new Facts.RunningPart(7, 1)));
        for (Service service : Service.values()) {
            processes.put(service.module(), new Facts.RunningPart(8, 2));
            if (service != Service.PORTAL) {
                String slot = "credit_" + service.shortName();
                slots.put(slot, new Slot(slot, true, "reserved", 96, 4_096));
                String group = service.module() + ".lists";
                groups.put(group, new Group(group, 1, Map.of("credit.designations", 3L)));
            }
        }
    }

    private static <T> Map<Service, Asked<T>> each(Function<Service, T> answer) {
        Map<Service, Asked<T>> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, Asked.of(answer.apply(service)));
        }
        return all;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Report report() {
        return PlatformLines.report(new Facts(
                AT,
                processes,
                health,
                metrics,
                connectors,
                parked,
                withoutThePortal(),
                Asked.of(slots),
                Asked.of(groups),
                published));
    }

    private Map<Service, Asked<Digest>> withoutThePortal() {
        digests.remove(Service.PORTAL);
        return digests;
    }
}
