package org.creditlists.sharing.review;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.feed.WhenEntryChangedThenShare;

/** Shares an entry as its review says; what a crash left between the review and the sharing, at the next start. */
@Singleton
public class WhenReviewedThenShare {

    private static final String LEFT = "SELECT DISTINCT entry_id FROM disclosure_review WHERE NOT shared";
    private static final String DONE = "UPDATE disclosure_review SET shared = true WHERE entry_id = ? AND NOT shared";

    private final DataSource dataSource;
    private final WhenEntryChangedThenShare sharing;
    private final CollectionFollower follower;

    WhenReviewedThenShare(DataSource dataSource, WhenEntryChangedThenShare sharing, CollectionFollower follower) {
        this.dataSource = dataSource;
        this.sharing = sharing;
        this.follower = follower;
    }

    void start(@Observes StartupEvent event) {
        Rows.query(dataSource, LEFT, row -> row.getObject(1, UUID.class)).forEach(this::share);
    }

    void share(UUID entry) {
        Rows.transaction(dataSource, connection -> {
            sharing.share(connection, List.of(entry));
            return Rows.update(connection, DONE, entry);
        });
        follower.wake();
    }
}
