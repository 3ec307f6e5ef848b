package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A connector and its task as the worker reports them.
 *
 * @param runs whether the connector and at least one task run and nothing failed
 * @param text one line for the people who look
 */
record ConnectorState(boolean runs, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUNNING = "RUNNING";

    /** @param json the answer of {@code /connectors/NAME/status}, empty if there was none */
    static ConnectorState of(String json) {
        if (json.isEmpty()) {
            return new ConnectorState(false, "停止 / down");
        }
        try {
            return of(JSON.readTree(json));
        } catch (IOException e) {
            return new ConnectorState(false, "无法读取 / unreadable: " + firstLine(json));
        }
    }

    private static ConnectorState of(JsonNode status) {
        List<JsonNode> parts = new ArrayList<>();
        parts.add(status.path("connector"));
        status.path("tasks").forEach(parts::add);
        for (JsonNode part : parts) {
            String state = part.path("state").asText("MISSING");
            if (!state.equals(RUNNING)) {
                String reason = firstLine(part.path("trace").asText());
                return new ConnectorState(
                        false, reason.isEmpty() ? "未运行 / " + state : "未运行 / " + state + ": " + reason);
            }
        }
        return parts.size() > 1 ? new ConnectorState(true, "运行 / running") : new ConnectorState(false, "未运行 / no task");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
