package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.designation.entry.Outcome;
import org.creditlists.designation.entry.Submission;
import org.creditlists.runtime.sql.Rows;

/**
 * When a push withdraws so much that a second person has to agree: a safeguard of the platform's own for the security
 * that the Hubei opinions on personal creditworthiness (2017), part IV(1), ask for.
 */
@Singleton
public final class WithdrawalGuard {

    private static final String DONE = """
            SELECT r.authority, count(*) FROM push_receipt q JOIN entry_register r ON r.entry_id = q.entry_id
            WHERE q.push_id = ? AND q.outcome = 'WITHDRAWN' GROUP BY r.authority
            """;
    private static final String IN_FORCE =
            "SELECT count(*) FROM entry_register WHERE authority = ? AND ended_on IS NULL";

    private final DataSource dataSource;
    private final double share;
    private final long few;

    WithdrawalGuard(DataSource dataSource, PushSettings settings) {
        this.dataSource = dataSource;
        this.share = settings.withdrawalShare();
        this.few = settings.withdrawalFew();
    }

    /** @param inForce before anything was withdrawn */
    boolean isMuch(long withdrawn, long inForce) {
        return withdrawn > few && withdrawn > share * inForce;
    }

    /** That a batch waits for a second person; nothing of it was decided. */
    static final class WaitsException extends RuntimeException {

        private static final long serialVersionUID = 1;

        WaitsException() {
            super("a second person has to agree", null, false, false);
        }
    }

    /** What the lines of one push withdraw, by authority. */
    Tally of(Push push) {
        return new Tally(push);
    }

    /** Counts as the push goes on, and knows after a crash what was withdrawn before. */
    final class Tally {

        private final boolean on;
        private final UUID push;
        private final Map<AuthorityId, Long> withdrawn = new HashMap<>();
        private final Map<AuthorityId, Long> inForce = new HashMap<>();

        private Tally(Push push) {
            this.on = !push.confirmed() && !push.order().dryRun();
            this.push = push.push();
            if (on && push.withdrawn() > 0) {
                Rows.query(
                                dataSource,
                                DONE,
                                row -> Map.entry(new AuthorityId(row.getString(1)), row.getLong(2)),
                                this.push)
                        .forEach(row -> withdrawn.put(row.getKey(), row.getValue()));
            }
        }

        /** @throws WaitsException when the batch would withdraw too much; it may be asked about one batch again */
        void check(List<Submission> submissions, List<Outcome> outcomes) {
            if (!on) {
                return;
            }
            more(submissions, outcomes).forEach((authority, more) -> {
                long before = withdrawn.getOrDefault(authority, 0L);
                long all = inForce.computeIfAbsent(authority, this::count) + before;
                if (isMuch(before + more, all)) {
                    throw new WaitsException();
                }
            });
        }

        /** The batch is decided. */
        void add(List<Submission> submissions, List<Outcome> outcomes) {
            if (on) {
                more(submissions, outcomes).forEach((authority, more) -> {
                    withdrawn.merge(authority, more, Long::sum);
                    inForce.remove(authority);
                });
            }
        }

        private Map<AuthorityId, Long> more(List<Submission> submissions, List<Outcome> outcomes) {
            Map<AuthorityId, Long> more = new HashMap<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Withdrawn) {
                    more.merge(submissions.get(i).authority(), 1L, Long::sum);
                }
            }
            return more;
        }

        private long count(AuthorityId authority) {
            return Rows.query(dataSource, IN_FORCE, row -> row.getLong(1), authority.value())
                    .getFirst();
        }
    }
}
