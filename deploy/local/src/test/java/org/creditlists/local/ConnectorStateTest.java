package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectorStateTest {

    @Test
    void aFailedTaskIsShownWithTheFirstLineOfItsReason() {
        ConnectorState state = ConnectorState.of("""
                {"name":"sharing","connector":{"state":"RUNNING"},
                 "tasks":[{"id":0,"state":"FAILED","trace":"java.io.IOException: slot lost\\n\\tat Some.java"}]}""");
        assertThat(state.runs()).isFalse();
        assertThat(state.text()).endsWith("FAILED: java.io.IOException: slot lost");
    }

    @Test
    void aConnectorWithARunningTaskRuns() {
        assertThat(ConnectorState.of("""
                {"connector":{"state":"RUNNING"},"tasks":[{"state":"RUNNING"}]}""").runs()).isTrue();
    }

    @Test
    void aConnectorWithoutATaskDoesNotRun() {
        assertThat(ConnectorState.of("{\"connector\":{\"state\":\"RUNNING\"},\"tasks\":[]}")
                        .runs())
                .isFalse();
    }

    @Test
    void anUnknownConnectorDoesNotRun() {
        assertThat(ConnectorState.of("{\"error_code\":404,\"message\":\"none\"}")
                        .text())
                .endsWith("MISSING");
    }

    @Test
    void aWorkerThatDoesNotAnswerIsDown() {
        assertThat(ConnectorState.of("")).isEqualTo(new ConnectorState(false, "停止 / down", List.of()));
    }
}
