package org.creditlists.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.web.problem.ProblemMappers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
        // as the platform does, after what is its own
        json.registerModule(new JavaTimeModule());
    }

    private record Body(
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable Instant time,
            boolean sure) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"AaIfAaIfAaIfAaIfAaIfAQ==\"}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"id\":\"\"}",
                "{\"id\":[]}",
                "{\"day\":\"2026-11-27T20:00:00Z\"}",
                "{\"day\":\"2026-02-30\"}",
                "{\"day\":\"+12026-01-01\"}",
                "{\"day\":[2026,11,27]}",
                "{\"day\":20000}",
                "{\"day\":\" \"}",
                "{\"time\":1764273600}",
                "{\"time\":\"2026-11-27\"}",
                "{\"sure\":null}",
                "{\"sure\":\" \"}",
                "{\"sure\":0}"
            })
    void aValueOfAnotherNotationIsRefusedWithItsPlace(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class))
                .isInstanceOfSatisfying(
                        JsonMappingException.class, refused -> assertThat(ProblemMappers.pointer(refused))
                                .isEqualTo("/" + body.substring(2, body.indexOf('"', 2))));
    }

    @Test
    void aValueOfTheRightNotationIsTaken() throws JsonProcessingException {
        String id = "0192f0c1-2c3d-7e4f-8a5b-000000000001";
        Body body = json.readValue(
                "{\"id\":\"%s\",\"day\":\"2026-11-27\",\"time\":\"2026-11-27T20:00:00.5+08:00\"}".formatted(id),
                Body.class);
        assertThat(body)
                .isEqualTo(new Body(
                        UUID.fromString(id),
                        LocalDate.of(2026, 11, 27),
                        Instant.parse("2026-11-27T12:00:00.5Z"),
                        false));
    }

    @Test
    void aNameThatIsNearIsMeantAndAnotherOneIsNot() {
        List<String> names = List.of("limit", "dryRun");
        for (String written : List.of("dry_run", "DRYRUN", "dry-run", "dryrn", "dryRunn")) {
            assertThat(MeantName.of(written, names)).as(written).isEqualTo(Optional.of("dryRun"));
        }
        for (String written : List.of("mode", "x", "dr", "%00")) {
            assertThat(MeantName.of(written, names)).as(written).isEmpty();
        }
    }
}
