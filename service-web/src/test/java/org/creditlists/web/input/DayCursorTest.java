package org.creditlists.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.web.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayCursorTest {

    @Test
    void aCursorReadsAsItIsWritten() {
        var cursor = new DayCursor(LocalDate.of(2026, 11, 2), new UUID(1, 2));
        assertThat(DayCursor.read(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void noCursorIsBeforeEverything() {
        assertThat(DayCursor.read(null).day()).isBefore(LocalDate.of(1900, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-11-02",
                "2026-11-02~",
                "2026-11-02~x",
                "2026-13-02~00000000-0000-0001-0000-000000000002"
            })
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> DayCursor.read(text)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aLimitIsWithinItsBounds() {
        assertThat(DayCursor.limit(DayCursor.MOST)).isEqualTo(DayCursor.MOST);
        assertThatThrownBy(() -> DayCursor.limit(0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> DayCursor.limit(DayCursor.MOST + 1)).isInstanceOf(RefusedException.class);
    }
}
