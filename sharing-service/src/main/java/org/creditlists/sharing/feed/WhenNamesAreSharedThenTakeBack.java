package org.creditlists.sharing.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the records of individuals anew that a version before this one shared with their names, before anybody is
 * answered. What is on the topic is replaced with it.
 */
@Singleton
class WhenNamesAreSharedThenTakeBack {

    private static final Logger LOG = LoggerFactory.getLogger(WhenNamesAreSharedThenTakeBack.class);
    private static final int PORTION = 1_000;
    private static final int ATTEMPTS = 20;
    private static final String DEADLOCK = "40P01";
    private static final String NAMED = "SELECT entry_id FROM shared_entry WHERE matched < 0 LIMIT " + PORTION;

    private final DataSource dataSource;
    private final WhenEntryChangedThenShare sharing;

    WhenNamesAreSharedThenTakeBack(DataSource dataSource, WhenEntryChangedThenShare sharing) {
        this.dataSource = dataSource;
        this.sharing = sharing;
    }

    void start(@Observes StartupEvent event) {
        long all = 0;
        int some = takeBack();
        while (some > 0) {
            all += some;
            some = takeBack();
        }
        if (all > 0) {
            LOG.info("the names of {} entries of individuals are shared no more", all);
        }
    }

    /** Hashes are rotated and tables added up at the same time: of two that wait for each other PostgreSQL ends one. */
    private int takeBack() {
        for (int attempt = 1; ; attempt++) {
            try {
                return takeBackSome();
            } catch (IllegalStateException e) {
                boolean isDeadlock = e.getCause() instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState());
                if (!isDeadlock || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private int takeBackSome() {
        return Rows.transaction(dataSource, connection -> {
            FeedHead.take(connection);
            List<UUID> named = Rows.query(connection, NAMED, row -> row.getObject(1, UUID.class));
            return named.isEmpty() ? 0 : sharing.share(connection, named);
        });
    }
}
