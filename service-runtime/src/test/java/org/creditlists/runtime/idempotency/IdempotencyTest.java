package org.creditlists.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.RuntimeTables;
import org.creditlists.runtime.idempotency.Idempotency.Answer;
import org.creditlists.runtime.idempotency.Idempotency.Request;
import org.creditlists.web.problem.RefusedException;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final Request REQUEST = new Request("caller", "key", "hash");
    private static final Answer ANSWER = new Answer(201, "{}");

    private final DataSource database = RuntimeTables.database("idempotency");
    private final Idempotency idempotency = new Idempotency(database);

    @Test
    void anAnswerIsGivenAgainForTheSameRequest() throws SQLException {
        assertThat(idempotency.recall(REQUEST)).isEmpty();
        store(idempotency.remember(REQUEST, ANSWER));
        assertThat(idempotency.recall(REQUEST)).contains(ANSWER);
    }

    @Test
    void aKeyBelongsToOneRequestOfOneCaller() throws SQLException {
        store(idempotency.remember(REQUEST, ANSWER));
        assertThatThrownBy(() -> idempotency.recall(new Request("caller", "key", "another")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(422));
        assertThat(idempotency.recall(new Request("another", "key", "hash"))).isEmpty();
    }

    @Test
    void theSlowerOfTwoEqualRequestsLearnsTheAnswerOfTheFaster() throws SQLException {
        store(idempotency.remember(REQUEST, ANSWER));
        assertThatThrownBy(() -> idempotency.remember(REQUEST, new Answer(500, "")))
                .isInstanceOfSatisfying(Idempotency.AnsweredException.class, answered -> assertThat(answered.answer())
                        .isEqualTo(ANSWER));
    }

    @Test
    void anAnswerIsForgottenAfterAWeek() throws SQLException {
        store(idempotency.remember(REQUEST, ANSWER));
        idempotency.forgetOld();
        assertThat(idempotency.recall(REQUEST)).isPresent();
        store(new CompanionWrite("UPDATE idempotency SET created_at = now() - interval '8 days'", List.of(), 1));
        idempotency.forgetOld();
        assertThat(idempotency.recall(REQUEST)).isEmpty();
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> new Request("caller", "k".repeat(201), "hash")).isInstanceOf(RefusedException.class);
    }

    private void store(CompanionWrite write) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(write.sql())) {
            for (int i = 0; i < write.parameters().size(); i++) {
                statement.setObject(i + 1, write.parameters().get(i));
            }
            assertThat(statement.executeUpdate()).isEqualTo(write.expectedRows());
        }
    }
}
