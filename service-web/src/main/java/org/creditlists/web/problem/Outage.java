package org.creditlists.web.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.creditlists.contracts.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Tells an outage from a bug: a database that is away, full, starting, or too busy, however deep in an error. It passes
 * without anybody's doing at the service, and the same request may be sent again.
 */
public final class Outage {

    /** After which time a caller may try again. */
    public static final Duration SOON = Duration.ofSeconds(5);

    static final Refusal REFUSAL = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "database-away",
            "",
            "",
            "暂时无法读写数据，请稍后以同一请求重试",
            "Data cannot be read or stored at the moment; send the same request again later");

    /**
     * Connection exceptions, insufficient resources, operator intervention, and what a waiting session is ended for:
     * idle in a transaction, a transaction too long, a lock that was not had (PostgreSQL, appendix A).
     */
    private static final List<String> STATES = List.of("08", "53", "57P", "25P03", "25P04", "55P03");

    private static final String POOL_TIMEOUT = "acquisition timeout";
    private static final int DEEPEST = 30;

    private Outage() {}

    /** What a caller is told. */
    public static Problem problem() {
        return Problem.of(REFUSAL, Statuses.of(REFUSAL.kind()));
    }

    /** @param error with causes, of which each may be the outage */
    public static boolean isIn(@Nullable Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isOne(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** By its SQLSTATE; the time-out of a pool has none. */
    public static boolean isOne(SQLException error) {
        String state = error.getSQLState();
        return state == null
                ? String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).contains(POOL_TIMEOUT)
                : STATES.stream().anyMatch(state::startsWith);
    }
}
