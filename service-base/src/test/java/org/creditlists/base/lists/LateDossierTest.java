package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Received;
import org.junit.jupiter.api.Test;

/** An ended entry keeps no dossier, whichever of its end and a late dossier comes first. */
class LateDossierTest {

    private static final String WAITING =
            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM"
                    + " pg_database WHERE datname = current_database())";

    @Test
    void aDossierThatComesAfterTheEndIsNotTakenInAgain() throws Exception {
        ListDatabase.clear();
        ListFollower follower = ListDatabase.follower();
        CreditEvent first = RandomHistory.of(new Random(1)).getFirst();
        follower.handle(List.of(ListRecords.received(first), ListRecords.dossier(first)));
        assertThat(isKnown(first)).isTrue();
        follower.handle(List.of(endOf(first)));
        follower.handle(List.of(ListRecords.dossier(first)));
        assertThat(isKnown(first)).isFalse();
    }

    @Test
    void anEndAndALateDossierAtOnceLeaveNoDossierWhicheverIsFirst() throws Exception {
        CreditEvent designated = RandomHistory.of(new Random(1)).getFirst();
        Received end = endOf(designated);
        Received dossier = ListRecords.dossier(designated);
        for (List<Received> order : List.of(List.of(end, dossier), List.of(dossier, end))) {
            ListDatabase.clear();
            ListDatabase.follower().handle(List.of(ListRecords.received(designated)));
            deliverAtOnce(order.getFirst(), order.getLast());
            assertThat(isKnown(designated)).isFalse();
        }
    }

    /** The first has stored and is about to commit when the second stores beside it and waits. */
    private static void deliverAtOnce(Received first, Received second) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            List<Future<?>> waiting = new ArrayList<>();
            ListListener beforeCommit = new ListListener() {
                @Override
                public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
                    waiting.add(other.submit(() -> {
                        ListDatabase.follower().handle(List.of(second));
                        return null;
                    }));
                    while (Rows.query(connection, WAITING, row -> true).isEmpty()) {
                        Thread.onSpinWait();
                    }
                }
            };
            ListDatabase.follower(beforeCommit).handle(List.of(first));
            waiting.getFirst().get();
        }
    }

    private static Received endOf(CreditEvent event) {
        return ListRecords.received(
                new Restored(event.entry(), event.subject(), CaseId.random(), new AuthorityId("tax-420000")));
    }

    private static boolean isKnown(CreditEvent event) {
        return ListDatabase.lists().find(event.entry()).orElseThrow().known();
    }
}
