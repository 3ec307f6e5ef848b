package org.creditlists.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.web.recording.Asker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aLineIsOneObjectOfJson() throws JsonProcessingException {
        StringBuilder out = new StringBuilder();
        line(HttpMethod.GET, "GET /entries/{entry: [0-9a-f\\-]+}", 1_234_567, new Asker("a\"b\\c\nd", "officer"))
                .appendTo(out);
        assertThat(out.toString()).endsWith("}\n").hasLineCount(1);
        JsonNode read = JSON.readTree(out.toString());
        assertThat(read.get("timestamp").asText()).isEqualTo("2026-11-10T08:00:00Z");
        assertThat(read.get("loggerName").asText()).isEqualTo("org.creditlists.access");
        assertThat(read.get("method").asText()).isEqualTo("GET");
        assertThat(read.get("route").asText()).isEqualTo("/entries/{entry: [0-9a-f\\-]+}");
        assertThat(read.get("status").asInt()).isEqualTo(200);
        assertThat(read.get("requestId").asText()).isEqualTo("request-1");
        assertThat(read.get("traceId").asText()).isEqualTo(TRACE);
        assertThat(read.get("organisation").asText()).isEqualTo("a\"b\\c d");
        assertThat(read.get("role").asText()).isEqualTo("officer");
    }

    @Test
    void aMethodThatSomebodyMadeUpIsNotRepeated() {
        StringBuilder out = new StringBuilder();
        line(HttpMethod.valueOf("420106199002310017"), "", 0, Asker.NOBODY).appendTo(out);
        assertThat(out.toString())
                .contains("\"method\":\"OTHER\"", "\"route\":\"\"")
                .doesNotContain("420106199002310017");
    }

    @ParameterizedTest
    @CsvSource({"0,0.000", "999,0.000", "1000,0.001", "12345,0.012", "1234567,1.234", "60000000000,60000.000"})
    void aDurationHasThreeDecimals(long nanos, String millis) {
        StringBuilder out = new StringBuilder();
        line(HttpMethod.GET, "GET /", nanos, Asker.NOBODY).appendTo(out);
        assertThat(out.toString()).contains("\"durationMs\":" + millis + ",");
    }

    @Test
    void whatWasPutDownIsWrittenInWholeLinesOfAtMostAPiece() {
        List<Integer> pieces = new ArrayList<>();
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, false, StandardCharsets.UTF_8) {
            @Override
            public void write(byte[] bytes, int from, int length) {
                pieces.add(length);
                super.write(bytes, from, length);
            }
        };
        AccessLines lines = new AccessLines(out).start();
        for (int i = 0; i < 100; i++) {
            lines.add(line(HttpMethod.POST, "POST /" + i, i, Asker.NOBODY));
        }
        lines.close();
        assertThat(pieces).hasSizeGreaterThan(1).allMatch(length -> length <= 4_096);
        List<String> read = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(read).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(read.get(i)).startsWith("{").endsWith("}").contains("\"route\":\"/" + i + "\"");
        }
    }

    private static AccessLine line(HttpMethod method, String operation, long nanos, Asker asker) {
        return new AccessLine(
                Instant.parse("2026-11-10T08:00:00Z"), method, operation, 200, nanos, "request-1", TRACE, asker);
    }
}
