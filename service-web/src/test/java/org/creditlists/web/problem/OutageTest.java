package org.creditlists.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53100", "53300", "57P01", "57P03", "25P03", "25P04", "55P03"})
    void aDatabaseThatIsAwayIsRefusedForAWhileHoweverDeepItStandsInTheError(String state) {
        var away = new SQLException("quotes a row", state);
        for (Exception one : new Exception[] {
            away, new IllegalStateException(away), new CompletionException(new IllegalStateException("wrapped", away))
        }) {
            Response answer = mappers.unexpected(one);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
            assertThat(((Problem) answer.getEntity()).code()).isEqualTo("database-away");
            assertThat(answer.getEntity().toString()).doesNotContain("quotes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void aPoolThatHasNoConnectionIsOneToo(String message) {
        assertThat(Outage.isIn(new IllegalStateException(new SQLException(message))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "40001", "42601", "57014", "25P02"})
    void whatIsWrongWithAStatementStaysAnError(String state) {
        assertThat(mappers.unexpected(new IllegalStateException(new SQLException("x", state)))
                        .getStatus())
                .isEqualTo(500);
    }

    @Test
    void anErrorThatIsItsOwnCauseSomewhereEnds() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(Outage.isIn(one)).isFalse();
    }
}
