package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The list {@code frozen/a.sample.txt} of the test resources has one line, {@code clock a.sample.Old}. */
class FrozenViolationsTest {

    private final FrozenViolations list = new FrozenViolations("a.sample");

    @Test
    void aFrozenViolationPasses() {
        assertThatCode(() -> list.compare(found("clock a.sample.Old"), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewViolationFails() {
        assertThatThrownBy(() -> list.compare(found("clock a.sample.Old", "clock a.sample.New"), Map.of()))
                .hasMessageContaining("new violations")
                .hasMessageContaining("a.sample.New");
    }

    @Test
    void aLineThatIsNoLongerNeededFails() {
        assertThatThrownBy(() -> list.compare(found(), Map.of()))
                .hasMessageContaining("delete these lines")
                .hasMessageContaining("a.sample.Old");
    }

    private static SortedMap<String, String> found(String... keys) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String key : keys) {
            found.put(key, key + " breaks it");
        }
        return found;
    }
}
