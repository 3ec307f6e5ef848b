package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.local.doctor.Finding;

/**
 * A connector and its task as the worker reports them.
 *
 * @param runs whether the connector and at least one task run and nothing failed
 * @param text one line for the people who look
 * @param tasks the states of its tasks
 */
public record ConnectorState(boolean runs, String text, List<String> tasks) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUNNING = "RUNNING";

    /** @param json the answer of {@code /connectors/NAME/status}, empty if there was none */
    public static ConnectorState of(String json) {
        if (json.isEmpty()) {
            return new ConnectorState(false, "停止 / down", List.of());
        }
        try {
            return of(JSON.readTree(json));
        } catch (IOException e) {
            return new ConnectorState(false, "无法读取 / unreadable: " + firstLine(json), List.of());
        }
    }

    private static ConnectorState of(JsonNode status) {
        List<String> tasks = new ArrayList<>();
        List<JsonNode> parts = new ArrayList<>();
        parts.add(status.path("connector"));
        status.path("tasks").forEach(task -> {
            parts.add(task);
            tasks.add(stateOf(task));
        });
        for (JsonNode part : parts) {
            String state = stateOf(part);
            if (!state.equals(RUNNING)) {
                String reason = firstLine(part.path("trace").asText());
                return new ConnectorState(
                        false, reason.isEmpty() ? "未运行 / " + state : "未运行 / " + state + ": " + reason, tasks);
            }
        }
        return tasks.isEmpty()
                ? new ConnectorState(false, "未运行 / no task", tasks)
                : new ConnectorState(true, "运行 / running", tasks);
    }

    private static String stateOf(JsonNode part) {
        return part.path("state").asText("MISSING");
    }

    /** What is wrong with the connector of a service. */
    public Optional<Finding> finding(Service service) {
        return runs
                ? Optional.empty()
                : Optional.of(new Finding(
                        "连接器" + service.shortName() + "未运行",
                        "the connector " + service.shortName() + " does not run: " + text,
                        "./credit logs connect, then ./credit up, which starts a failed task again"));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
