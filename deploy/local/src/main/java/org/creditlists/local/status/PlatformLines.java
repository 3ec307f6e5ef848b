package org.creditlists.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creditlists.local.Service;
import org.creditlists.local.doctor.Finding;

/** The lines about what all services use, and about the answers that people get. */
public record PlatformLines(Facts facts) {

    /** What is known by the facts, services after what they use. */
    public static Report report(Facts facts) {
        var platform = new PlatformLines(facts);
        List<Line> lines = new ArrayList<>();
        lines.add(platform.part("postgresql", facts.slots()));
        lines.add(platform.part("kafka", facts.groups()));
        lines.add(platform.part("connect", platform.worker()));
        for (Service service : Service.values()) {
            lines.addAll(new ServiceLines(facts, service).all());
        }
        lines.addAll(platform.sources());
        return new Report(facts.at(), platform.asOf(), lines);
    }

    /** When nothing runs, nobody is asked. */
    public static Report down(Instant at, Map<String, Facts.RunningPart> processes) {
        return new Report(
                at,
                Optional.empty(),
                processes.keySet().stream().map(PlatformLines::down).toList());
    }

    static Line down(String part) {
        return Line.wrong(part, "ready", new Finding("停止", "down", "./credit up"), Map.of("ready", false));
    }

    static String running(Facts.RunningPart process) {
        return "运行 / running, port %d, pid %d".formatted(process.port(), process.pid());
    }

    /** A process that lives and does not answer does not run. */
    private Line part(String name, Asked<?> asked) {
        Facts.RunningPart process = facts.processes().getOrDefault(name, new Facts.RunningPart(0, 0));
        if (!process.isAlive()) {
            return down(name);
        }
        return asked.answer().isPresent()
                ? Line.well(
                        name,
                        "ready",
                        running(process),
                        new TreeMap<>(Map.of("ready", true, "pid", process.pid(), "port", process.port())))
                : Line.unknown(name, "ready", asked.failure());
    }

    private Asked<?> worker() {
        return facts.connectors().values().stream()
                .filter(one -> one.answer().isEmpty())
                .findFirst()
                .orElseGet(() -> facts.connectors().values().iterator().next());
    }

    private List<Line> sources() {
        Optional<JsonNode> published = facts.published().answer();
        if (published.isEmpty()) {
            return List.of(
                    Line.unknown("sharing-service", "current", facts.published().failure()));
        }
        List<Line> lines = new ArrayList<>();
        for (JsonNode source : published.get().path("sources")) {
            lines.add(source(source.path("source").asText() + "-service", source));
        }
        if (!published.get().path("filled").asBoolean()) {
            lines.add(Line.wrong(
                    "sharing-service",
                    "current",
                    new Finding("名单集合尚未读全", "the collection is not complete yet", "./credit logs sharing-service"),
                    Map.of("filled", false)));
        }
        return lines;
    }

    private static Line source(String part, JsonNode source) {
        String upTo = source.path("upTo").asText("-");
        Map<String, Object> values = new TreeMap<>(Map.of(
                "upTo",
                upTo,
                "late",
                source.path("late").asBoolean(),
                "missing",
                source.path("missing").path("count").asLong()));
        if (source.hasNonNull("missing")) {
            return Line.wrong(
                    part,
                    "current",
                    new Finding("有事件未到主题", "events are not on their topics", "docs/runbooks/events-sent-again.md"),
                    values);
        }
        return source.path("late").asBoolean()
                ? Line.wrong(
                        part,
                        "current",
                        new Finding("已知截至" + upTo, "known up to " + upTo, "docs/runbooks/source-behind.md"),
                        values)
                : Line.well(part, "current", "截至 / up to " + upTo, values);
    }

    /** The oldest of all sources; nobody knows while one is missing. */
    private Optional<Instant> asOf() {
        List<Instant> upTo = new ArrayList<>();
        JsonNode sources =
                facts.published().answer().map(one -> one.path("sources")).orElse(null);
        if (sources == null || sources.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode source : sources) {
            try {
                upTo.add(Instant.parse(source.path("upTo").asText()));
            } catch (DateTimeParseException unknown) {
                return Optional.empty();
            }
        }
        return upTo.stream().min(Instant::compareTo);
    }
}
