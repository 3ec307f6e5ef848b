package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.designation.countersigning.Countersignings;
import org.creditlists.designation.entry.Outcome;
import org.creditlists.designation.entry.Submitted;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;

/**
 * When a push withdraws or designates so much that a second person has to agree: a safeguard of the platform's own for
 * the security that the Hubei opinions on personal creditworthiness (2017), part IV(1), ask for.
 */
@Singleton
public final class WithdrawalGuard {

    private static final String DONE = """
            SELECT r.authority, count(*) FROM push_receipt q JOIN entry_register r ON r.entry_id = q.entry_id
            WHERE q.push_id = ? AND q.outcome = ? GROUP BY r.authority
            """;
    private static final String IN_FORCE =
            "SELECT count(*) FROM entry_register WHERE authority = ? AND ended_on IS NULL";

    private final DataSource dataSource;
    private final double share;
    private final long few;
    private final Editions<TwoPersonsEdition> editions;
    private final Countersignings countersignings;
    private final LegalDay legalDay;

    WithdrawalGuard(
            DataSource dataSource,
            PushSettings settings,
            Editions<TwoPersonsEdition> editions,
            Countersignings countersignings,
            LegalDay legalDay) {
        this.editions = editions;
        this.countersignings = countersignings;
        this.legalDay = legalDay;
        this.dataSource = dataSource;
        this.share = settings.withdrawalShare();
        this.few = settings.withdrawalFew();
    }

    /** @param inForce before anything was withdrawn */
    boolean isMuch(long withdrawn, long inForce) {
        return isMuch(withdrawn, inForce, few, share);
    }

    static boolean isMuch(long withdrawn, long inForce, long few, double share) {
        return withdrawn > few && withdrawn > share * inForce;
    }

    /** Rows by which a second person countersigns what one person's push frees; none when two persons agreed to it. */
    List<CompanionWrite> countersigned(Push push, List<Outcome> outcomes) {
        List<EntryId> withdrawn = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Withdrawn one) {
                withdrawn.add(one.entry());
            }
        }
        return push.confirmed() || push.order().dryRun() || withdrawn.isEmpty()
                ? List.of()
                : List.of(needed(push, withdrawn));
    }

    CompanionWrite needed(Push push, List<EntryId> withdrawn) {
        return countersignings.needed(
                withdrawn, push.sender().organisation(), push.sender().id());
    }

    /** That a batch waits for a second person; nothing of it was decided. */
    static final class WaitsException extends RuntimeException {

        private static final long serialVersionUID = 1;

        WaitsException() {
            super("a second person has to agree", null, false, false);
        }
    }

    /** What the lines of one push withdraw and designate, by authority. */
    Tally of(Push push) {
        return new Tally(push);
    }

    /** Counts as the push goes on, and knows after a crash what was done before. */
    final class Tally {

        private final boolean on;
        private final UUID push;
        private final TwoPersonsEdition.MassDesignation mass;
        private final Map<AuthorityId, Long> withdrawn = new HashMap<>();
        private final Map<AuthorityId, Long> designated = new HashMap<>();
        private final Map<AuthorityId, Long> inForce = new HashMap<>();

        private Tally(Push push) {
            this.on = !push.confirmed() && !push.order().dryRun();
            this.push = push.push();
            this.mass = editions.on(legalDay.today()).massDesignation();
            if (on && push.withdrawn() > 0) {
                withdrawn.putAll(done("WITHDRAWN"));
            }
            if (on && push.accepted() > 0) {
                designated.putAll(done("ACCEPTED"));
            }
        }

        private Map<AuthorityId, Long> done(String outcome) {
            Map<AuthorityId, Long> counts = new HashMap<>();
            Rows.query(
                            dataSource,
                            DONE,
                            row -> Map.entry(new AuthorityId(row.getString(1)), row.getLong(2)),
                            push,
                            outcome)
                    .forEach(row -> counts.put(row.getKey(), row.getValue()));
            return counts;
        }

        /** @throws WaitsException when the batch would do too much; it may be asked about one batch again */
        void check(List<Submitted> submissions, List<Outcome> outcomes) {
            if (!on) {
                return;
            }
            more(submissions, outcomes, Outcome.Withdrawn.class).forEach((authority, more) -> {
                long before = withdrawn.getOrDefault(authority, 0L);
                if (isMuch(before + more, atFirst(authority))) {
                    throw new WaitsException();
                }
            });
            more(submissions, outcomes, Outcome.Accepted.class).forEach((authority, more) -> {
                long all = designated.getOrDefault(authority, 0L) + more;
                // Few are never much: nothing is counted for them.
                if (all > mass.few() && mass.isMuch(all, atFirst(authority))) {
                    throw new WaitsException();
                }
            });
        }

        /** The batch is decided. */
        void add(List<Submitted> submissions, List<Outcome> outcomes) {
            if (on) {
                add(withdrawn, more(submissions, outcomes, Outcome.Withdrawn.class));
                add(designated, more(submissions, outcomes, Outcome.Accepted.class));
            }
        }

        private void add(Map<AuthorityId, Long> counts, Map<AuthorityId, Long> more) {
            more.forEach((authority, count) -> {
                counts.merge(authority, count, Long::sum);
                inForce.remove(authority);
            });
        }

        private Map<AuthorityId, Long> more(
                List<Submitted> submissions, List<Outcome> outcomes, Class<? extends Outcome> kind) {
            Map<AuthorityId, Long> more = new HashMap<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (kind.isInstance(outcomes.get(i))) {
                    more.merge(submissions.get(i).authority(), 1L, Long::sum);
                }
            }
            return more;
        }

        /** What was in force before this push. */
        private long atFirst(AuthorityId authority) {
            return inForce.computeIfAbsent(authority, this::count)
                    + withdrawn.getOrDefault(authority, 0L)
                    - designated.getOrDefault(authority, 0L);
        }

        private long count(AuthorityId authority) {
            return Rows.query(dataSource, IN_FORCE, row -> row.getLong(1), authority.value())
                    .getFirst();
        }
    }
}
