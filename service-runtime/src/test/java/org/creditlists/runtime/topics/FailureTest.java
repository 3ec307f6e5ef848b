package org.creditlists.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that a database does not take is found among the records; an outage is waited for. */
class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P02", "22008", "23502", "23503", "23514", "21000", "54000"})
    void whatADatabaseDoesNotTakeIsOfARecord(String state) {
        assertThat(Failure.of(failed(state))).isEqualTo(Failure.OF_A_RECORD);
        assertThat(Failure.of(new IllegalStateException(failed(state)))).isEqualTo(Failure.OF_A_RECORD);
        assertThat(Failure.kindOf(new IllegalStateException(failed(state)))).isEqualTo("SQLSTATE " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "40001", "08006", "57P01", "53100", "55P03", "25P03", "42P01"})
    void whatItDoesNotTakeNowIsAnOutage(String state) {
        assertThat(Failure.of(failed(state))).isEqualTo(Failure.OUTAGE);
        assertThat(Failure.of(new IllegalStateException(new CompletionException(failed(state)))))
                .isEqualTo(Failure.OUTAGE);
    }

    @Test
    void whatIsOfNoDatabaseAndNoBrokerIsOfARecord() {
        assertThat(Failure.of(new IllegalArgumentException("a text that came"))).isEqualTo(Failure.OF_A_RECORD);
        assertThat(Failure.of(new KafkaException("away"))).isEqualTo(Failure.OUTAGE);
        assertThat(Failure.of(new IOException("away"))).isEqualTo(Failure.OUTAGE);
        assertThat(Failure.of(new SQLException("the pool is exhausted"))).isEqualTo(Failure.OUTAGE);
        assertThat(Failure.of(new CompletionException(new UnprocessableMessageException("never", null))))
                .isEqualTo(Failure.UNPROCESSABLE);
    }

    @Test
    void whatIsToldQuotesNothingThatCame() {
        assertThat(Failure.kindOf(new IllegalArgumentException("a text that came")))
                .matches("java.lang.IllegalArgumentException at FailureTest.java:\\d+");
    }

    private static SQLException failed(String state) {
        return new SQLException("a row that is personal", state);
    }
}
