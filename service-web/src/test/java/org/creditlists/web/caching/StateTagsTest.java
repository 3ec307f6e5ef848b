package org.creditlists.web.caching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.junit.jupiter.api.Test;

class StateTagsTest {

    private record Body(String name, List<String> powers, Map<String, Integer> figures) {}

    private static final Body NOW = new Body("示例", List.of("ONE", "TWO"), Map.of("a", 1));

    private final StateTags tags = new StateTags(new ObjectMapper());

    @Test
    void aTagIsStrongAndAnotherOneForAnotherContent() {
        assertThat(tags.of(NOW)).matches("\"[A-Za-z0-9_-]{43}\"").isEqualTo(tags.of(NOW));
        assertThat(List.of(
                        new Body("示例二", NOW.powers(), NOW.figures()),
                        new Body(NOW.name(), List.of("ONE"), NOW.figures()),
                        new Body(NOW.name(), List.of("ONE, TWO"), NOW.figures()),
                        new Body(NOW.name(), NOW.powers(), Map.of("a", 2)),
                        new Body(NOW.name(), NOW.powers(), Map.of("b", 1))))
                .extracting(tags::of)
                .doesNotHaveDuplicates()
                .doesNotContain(tags.of(NOW));
    }

    @Test
    void theOrderOfASetIsNotPartOfIt() {
        assertThat(tags.of(new Body("示例", List.of("TWO", "ONE"), Map.of("a", 1))))
                .isEqualTo(tags.of(NOW));
    }

    @Test
    void whoNamesTheStateOfNowOrWhateverIsThereMayChangeIt() {
        String tag = tags.of(NOW);
        for (String right : List.of(tag, "\"another\", " + tag, tag + ",\"another\"", "*", " * ")) {
            assertThat(tags.refusal(right, Optional.of(NOW))).as(right).isEmpty();
        }
        assertThat(tags.refusal(null, Optional.of(NOW))).isEmpty();
        assertThat(tags.refusal(null, Optional.empty())).isEmpty();
    }

    @Test
    void whoNamesAnotherStateIsRefused() {
        String tag = tags.of(NOW);
        List<String> wrong = List.of("\"another\"", "W/" + tag, tag.replace("\"", ""), "", "\"*\"");
        for (String one : wrong) {
            assertThat(tags.refusal(one, Optional.of(NOW)).map(Refusal::code))
                    .as(one)
                    .contains("changed-meanwhile");
        }
        assertThat(tags.refusal("*", Optional.empty())).contains(StateTags.CHANGED_MEANWHILE);
        assertThat(tags.refusal(tag, Optional.empty())).contains(StateTags.CHANGED_MEANWHILE);
    }
}
