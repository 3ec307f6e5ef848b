package org.creditlists.sharing.feed;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.inquiry.Reason;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.LogRow;
import org.creditlists.sharing.log.SubjectKeys;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.web.identity.Caller;

/** Remembers who was given a key: in the signed log, and where {@link SubjectKeys} finds it for whoever it concerns. */
@Singleton
class KeyUses {

    private static final String REMEMBER = """
            INSERT INTO feed_access
            (access_id, organisation, caller, what, at, lines, purpose, legal_ground, power, region)
            VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
            """;

    private final InquiryLog log;
    private final DataSource dataSource;
    private final Clock clock;

    KeyUses(InquiryLog log, DataSource dataSource, Clock clock) {
        this.log = log;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * @param power by which it is asked for
     * @return false when the log cannot be written
     */
    boolean isRemembered(Caller.Who who, Category category, Reason reason, String power) {
        Instant now = clock.instant();
        UUID access = UUID.randomUUID();
        String by = power + SubjectKeys.MARK + category;
        var row = new LogRow(
                access,
                who.organisation(),
                who.id(),
                LogRow.KEY,
                reason.purpose(),
                reason.legalGround(),
                by,
                List.of(),
                now);
        try {
            log.append(row, log.suite().digest(by.getBytes(StandardCharsets.UTF_8)))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            return false;
        }
        Rows.update(
                dataSource,
                REMEMBER,
                access,
                who.organisation(),
                who.id(),
                SubjectKeys.WHAT + category,
                now.atOffset(ZoneOffset.UTC),
                reason.purpose(),
                reason.legalGround(),
                by,
                Regions.NATION);
        return true;
    }
}
