package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.trace.LogSearch;
import org.creditlists.local.trace.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what came of one request in all parts. */
@Command(
        name = "trace",
        description = {
            "Show what came of one request in all services, in order of time.",
            "Exit code 1 when nobody knows it."
        })
public final class TraceCommand implements Callable<Integer> {

    private static final int OK = 200;
    /** Of each service; a list of a million lines is one trace. */
    private static final int MOST = 500;

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(
            paramLabel = "ID",
            description = "The id of the request, as X-Request-Id and problems have it, or the 32 digits of a trace.")
    private String id = "";

    @Override
    public Integer call() {
        Platform platform = installation.platform();
        var logs = new LogSearch(logsOf(platform));
        Set<String> traces = new TreeSet<>(logs.tracesOf(id));
        String digits = id.replace("-", "").toLowerCase(Locale.ROOT);
        if (TRACE.matcher(digits).matches()) {
            traces.add(digits);
        }
        List<Step> steps = new ArrayList<>();
        for (String trace : traces) {
            steps.addAll(logs.stepsOf(trace));
            steps.addAll(eventsOf(platform, trace));
        }
        if (steps.isEmpty()) {
            System.out.println("没有该编号 / nobody knows this id");
            return 1;
        }
        System.out.println("跟踪编号 / trace: " + String.join(", ", traces));
        steps.stream().sorted(Comparator.naturalOrder()).forEach(System.out::println);
        return 0;
    }

    private static Map<String, Path> logsOf(Platform platform) {
        Map<String, Path> logs = new HashMap<>();
        platform.parts().forEach((name, part) -> logs.put(name, part.process().log()));
        return logs;
    }

    private static List<Step> eventsOf(Platform platform, String trace) {
        String operator = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).operator();
        var http = new Http();
        List<Step> steps = new ArrayList<>();
        for (Service service : Service.withLists()) {
            JsonNode events = events(http, platform.url(service) + "/traces/" + trace + "?limit=" + MOST, operator);
            if (events.isMissingNode()) {
                // When something is down, what the others know is wanted most.
                System.err.printf("%s: 未答复 / does not answer%n", service.module());
            }
            events.forEach(event -> steps.add(step(service, event)));
            if (events.size() == MOST) {
                System.err.printf("%s: 仅显示前%d个事件 / the first %d events are shown%n", service.module(), MOST, MOST);
            }
        }
        return steps;
    }

    private static JsonNode events(Http http, String address, String operator) {
        try {
            Http.Answer answer = http.get(address, operator);
            return answer.status() == OK ? answer.json() : MissingNode.getInstance();
        } catch (UncheckedIOException | NotReadyException e) {
            return MissingNode.getInstance();
        }
    }

    private static Step step(Service service, JsonNode event) {
        String cause = event.path("cause").asText();
        return new Step(
                Instant.parse(event.path("recordedAt").asText()),
                service.module(),
                "%s @%s by %s%s"
                        .formatted(
                                event.path("type").asText(),
                                event.path("position").asText(),
                                event.path("by").asText(),
                                cause.isEmpty() ? "" : ", after " + cause));
    }
}
