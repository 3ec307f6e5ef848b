package org.creditlists.runtime.topics;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.creditlists.runtime.decision.StaleReadException;
import org.creditlists.runtime.hash.OlderKeysException;
import org.creditlists.runtime.keys.KeysAwayException;
import org.creditlists.runtime.sql.DatabaseAwayException;

/** What a failure says about the records that were being handled. */
public enum Failure {
    /** They can never be processed, and are not tried again. */
    UNPROCESSABLE,
    /** One of them is not as the program expects it, or the program is wrong: it is tried some times. */
    OF_A_RECORD,
    /** Something else did not work: they are tried until it does. */
    OUTAGE;

    /** Data exceptions, violated constraints, two rows for one, what is too large for an index. */
    private static final List<String> DATA = List.of("21", "22", "23", "54");
    /** A row that another consumer stored first: it is found there the next time. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String EVENT_STORE = "org.creditlists.eventstore.";

    /** By the exception and its causes. */
    public static Failure of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .toList();
        if (causes.stream().anyMatch(UnprocessableMessageException.class::isInstance)) {
            return UNPROCESSABLE;
        }
        if (causes.stream().anyMatch(one -> one instanceof SQLException sql && isOfData(sql))) {
            return OF_A_RECORD;
        }
        return failure instanceof RuntimeException && causes.stream().noneMatch(Failure::isOutage)
                ? OF_A_RECORD
                : OUTAGE;
    }

    private static boolean isOfData(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return !state.equals(UNIQUE_VIOLATION) && DATA.stream().anyMatch(state::startsWith);
    }

    private static boolean isOutage(Throwable one) {
        return one instanceof SQLException
                || one instanceof DatabaseAwayException
                || one instanceof KafkaException
                || one instanceof KeysAwayException
                || one instanceof OlderKeysException
                || one instanceof StaleReadException
                || one instanceof InterruptedException
                || one instanceof TimeoutException
                || one instanceof RejectedExecutionException
                || one.getClass().getName().startsWith(EVENT_STORE)
                // Another decision came in between, again and again.
                || one instanceof AppendEventsTransactionRejectedException;
    }

    /** What may be logged and stored of a failure: messages of databases and parsers quote what came. */
    static String kindOf(Throwable failure) {
        if (failure instanceof UnprocessableMessageException) {
            return String.valueOf(failure.getMessage());
        }
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(one -> "SQLSTATE " + ((SQLException) one).getSQLState())
                .findFirst()
                .orElseGet(() -> failure.getClass().getName() + placeOf(failure));
    }

    private static String placeOf(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.creditlists."))
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse("");
    }
}
