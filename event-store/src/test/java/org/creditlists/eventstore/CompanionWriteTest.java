package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

class CompanionWriteTest {

    private final DataSource database = TestDatabase.empty();

    @Test
    void aCompanionThatFailsTakesItsAppendWithItAndNoOther() throws SQLException {
        try (var engine = TestDatabase.engine(database)) {
            List<CompletableFuture<?>> appends = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                // every tenth uses a key that is taken
                appends.add(append(engine, "INSERT INTO companion (id) VALUES (?)", i % 10 == 0 ? "taken" : "k" + i));
            }
            long failed = appends.stream()
                    .filter(append -> {
                        append.handle((ok, error) -> ok).join();
                        return append.isCompletedExceptionally();
                    })
                    .count();
            assertThat(failed).isEqualTo(9);
            assertThat(count("event")).isEqualTo(91);
            assertThat(count("companion")).isEqualTo(91);
        }
    }

    @Test
    void aCompanionThatTouchesAnotherNumberOfRowsRejectsItsAppend() throws SQLException {
        try (var engine = TestDatabase.engine(database)) {
            var append = append(engine, "UPDATE companion SET id = id WHERE id = ?", "absent");
            assertThatThrownBy(append::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CompanionRejectedException.class);
            assertThat(count("event")).isZero();
        }
    }

    @Test
    void writesOfOneAppendAreExecutedInItsOrderWhateverElseIsInTheGroup() throws SQLException {
        String insert = "INSERT INTO companion (id) VALUES (?)";
        String delete = "DELETE FROM companion WHERE id = ?";
        try (var engine = TestDatabase.engine(database)) {
            List<CompletableFuture<?>> appends = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                // an odd one deletes what is not there; an even one inserts and deletes its own
                String id = "k" + i;
                appends.add(
                        i % 2 == 1
                                ? append(engine, new CompanionWrite(delete, List.of(id), CompanionWrite.ANY))
                                : append(
                                        engine,
                                        new CompanionWrite(insert, List.of(id), 1),
                                        new CompanionWrite(delete, List.of(id), 1)));
            }
            appends.forEach(CompletableFuture::join);
            assertThat(count("event")).isEqualTo(50);
            assertThat(count("companion")).isZero();
        }
    }

    @Test
    void anErrorInTheWriterIsToldAndTheNextAppendIsWritten() throws SQLException {
        List<Object> broken = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new AssertionError("as a driver with assertions throws when its connection is cut");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        try (var engine = TestDatabase.engine(database)) {
            var lost = append(engine, new CompanionWrite("INSERT INTO companion (id) VALUES (?)", broken, 1));
            assertThatThrownBy(lost::join).hasCauseInstanceOf(AssertionError.class);
            append(engine, "INSERT INTO companion (id) VALUES (?)", "next").join();
            assertThat(count("event")).isEqualTo(1);
        }
    }

    @Test
    void anAppendWhoseConditionBeforeWritingFailsWritesNothing() throws SQLException {
        try (var engine = TestDatabase.engine(database)) {
            var context = new StubProcessingContext();
            CompanionWrite.attach(
                    context, new CompanionWrite("INSERT INTO companion (id) VALUES (?)", List.of("waits"), 1));
            BeforeWriting.attach(context, () -> {
                throw new IllegalStateException("the append before was not written");
            });
            var append = engine.appendEvents(AppendCondition.none(), context, List.of())
                    .thenCompose(transaction -> transaction.commit(context));
            assertThatThrownBy(append::join).hasCauseInstanceOf(IllegalStateException.class);
            append(engine, "INSERT INTO companion (id) VALUES (?)", "next").join();
            assertThat(count("companion")).isEqualTo(1);
        }
    }

    private static CompletableFuture<?> append(PostgresEventStorageEngine engine, String sql, String id) {
        return append(engine, new CompanionWrite(sql, List.of(id), 1));
    }

    private static CompletableFuture<?> append(PostgresEventStorageEngine engine, CompanionWrite... writes) {
        var context = new StubProcessingContext();
        for (CompanionWrite write : writes) {
            CompanionWrite.attach(context, write);
        }
        var message =
                new GenericEventMessage(new MessageType("test.happened", "1"), "{}".getBytes(StandardCharsets.UTF_8));
        var event = new GenericTaggedEventMessage<>(message, Set.of(new Tag("k", "v")));
        return engine.appendEvents(AppendCondition.none(), context, List.of(event))
                .thenCompose(transaction -> transaction.commit(context));
    }

    private long count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
