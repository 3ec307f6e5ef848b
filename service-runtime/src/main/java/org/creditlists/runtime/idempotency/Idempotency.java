package org.creditlists.runtime.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.problem.RefusedException;

/** Requests with an {@code Idempotency-Key} are carried out once; the row stands or falls with what they caused. */
public final class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    /** Header of an answer to a request that was carried out before, and not again. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final String REMEMBER =
            "INSERT INTO idempotency (caller, key, request_hash, status, response) VALUES (?, ?, ?, ?, ?)";
    private static final String RECALL =
            "SELECT request_hash, status, response FROM idempotency WHERE caller = ? AND key = ?";

    private static final String CLAIM = REMEMBER + " ON CONFLICT DO NOTHING";
    private static final String FORGET = "DELETE FROM idempotency WHERE created_at < now() - interval '7 days'";
    private static final int LONGEST_KEY = 200;

    private final DataSource dataSource;

    public Idempotency(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An answer that was given before. */
    public record Answer(int status, String response) {}

    /** The same request came twice at once, and the other one was faster. */
    public static final class AnsweredException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        AnsweredException(Answer answer) {
            super("answered", null, false, false);
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }

    /**
     * @param caller whoever asks, in a form that may be kept: a keyed hash where it is a person
     * @param key at most 200 characters; quotes around it, as a structured field has them, are no part of it
     * @param requestHash a keyed hash of the content: the request itself may be personal
     */
    public record Request(String caller, String key, String requestHash) {

        /** @throws RefusedException when the key is too long */
        public Request {
            if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
                key = key.substring(1, key.length() - 1);
            }
            if (key.length() > LONGEST_KEY) {
                throw new RefusedException(new Refusal(
                        "idempotency-key-too-long",
                        "",
                        "",
                        "幂等键最多" + LONGEST_KEY + "个字符",
                        "An Idempotency-Key has at most " + LONGEST_KEY + " characters"));
            }
        }
    }

    /** Deletes what was answered more than a week ago: nobody sends the same request again after that. */
    public void forgetOld() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RefusedException 422 when the key was used for another request */
    public Optional<Answer> recall(Request request) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(RECALL)) {
            statement.setString(1, request.caller());
            statement.setString(2, request.key());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(request.requestHash())) {
                    throw new RefusedException(new Refusal(
                            "idempotency-key-reused",
                            "",
                            "",
                            "同一幂等键已用于另一请求",
                            "This Idempotency-Key was used for another request; use a new one"));
                }
                return Optional.of(new Answer(row.getInt(2), row.getString(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Remembers an answer within the caller's transaction.
     *
     * @return false when the key was used before; {@link #recall} says for what
     */
    public static boolean claim(Connection connection, Request request, Answer answer) throws SQLException {
        return Rows.update(
                        connection,
                        CLAIM,
                        request.caller(),
                        request.key(),
                        request.requestHash(),
                        answer.status(),
                        answer.response())
                == 1;
    }

    /**
     * The companion that remembers the answer; to be asked for within the attempt.
     *
     * @throws AnsweredException when the same request was answered in between
     */
    public CompanionWrite remember(Request request, Answer answer) {
        recall(request).ifPresent(before -> {
            throw new AnsweredException(before);
        });
        return new CompanionWrite(
                REMEMBER,
                List.of(request.caller(), request.key(), request.requestHash(), answer.status(), answer.response()),
                1);
    }
}
