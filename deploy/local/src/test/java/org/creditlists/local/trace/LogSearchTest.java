package org.creditlists.local.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSearchTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String ANSWER = """
            {"timestamp":"2026-11-10T08:00:01Z","level":"INFO","loggerName":"org.creditlists.access","method":"GET",\
            "route":"/entries/{entry}","status":404,"durationMs":1.234,"requestId":"mine-1","traceId":"%s",\
            "organisation":"tax-420000","role":"officer"}
            """.formatted(TRACE);

    private static final String LOGGED = """
            {"timestamp":"2026-11-10T16:00:00.5+08:00","level":"ERROR","loggerName":"x","message":"an error",\
            "mdc":{"requestId":"mine-1","traceId":"%s"}}
            """.formatted(TRACE);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void linesOfATraceAreFoundInLogsOldAndNew() throws IOException {
        Path log = folder.resolve("sharing-service.log");
        Files.writeString(folder.resolve("sharing-service.log.1"), LOGGED);
        Files.writeString(log, "no JSON \"" + TRACE + "\"\n{\"timestamp\":\"cut \"" + TRACE + "\"\n" + ANSWER);
        var search = new LogSearch(Map.of("sharing-service", log, "portal", folder.resolve("portal.log")));
        assertThat(search.stepsOf(TRACE))
                .containsExactlyInAnyOrder(
                        new Step(Instant.parse("2026-11-10T08:00:00.5Z"), "sharing-service", "ERROR an error"),
                        new Step(
                                Instant.parse("2026-11-10T08:00:01Z"),
                                "sharing-service",
                                "GET /entries/{entry} 404, 1.234 ms, request mine-1, officer of tax-420000"));
        assertThat(search.tracesOf("mine-1")).containsExactly(TRACE);
        assertThat(search.tracesOf("mine")).isEmpty();
    }
}
