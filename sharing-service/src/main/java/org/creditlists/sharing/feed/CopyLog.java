package org.creditlists.sharing.feed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.inquiry.Reason;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.LogRow;
import org.creditlists.web.identity.Caller;

/**
 * Remembers who copies what and why: auditors see each copy, and whoever is in it sees it among the inquiries (NDRC
 * (2018) 87, section V).
 */
@Singleton
class CopyLog {

    /** Behind the power of whoever copied, in the log. */
    private static final String COPY = "+copy";

    private static final String REMEMBER = """
            INSERT INTO feed_access (access_id, organisation, caller, what, at, purpose, legal_ground, power, region)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT = "UPDATE feed_access SET lines = ? WHERE access_id = ?";

    private final InquiryLog log;
    private final KeyedHash hash;
    private final DataSource dataSource;
    private final Caller caller;
    private final Clock clock;

    CopyLog(InquiryLog log, KeyedHash hash, DataSource dataSource, Caller caller, Clock clock) {
        this.log = log;
        this.hash = hash;
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A copy as it is asked for.
     *
     * @param what entries, changes or stream, and from where
     */
    record Order(String what, Scope scope, Reason reason) {}

    /** Remembers that the caller copies; outside of a request there is none. */
    Access begin(Order order) {
        var access = new Access(order, caller.who());
        Rows.update(
                dataSource,
                REMEMBER,
                access.id,
                access.who.organisation(),
                access.who.id(),
                order.what().strip(),
                clock.instant().atOffset(ZoneOffset.UTC),
                order.reason().purpose(),
                order.reason().legalGround(),
                order.scope().power(),
                order.scope().region());
        return access;
    }

    /** A copy that is being made. */
    final class Access {

        private final UUID id = UUID.randomUUID();
        private final Order order;
        private final Caller.Who who;

        private Access(Order order, Caller.Who who) {
            this.order = order;
            this.who = who;
        }

        /** The same copy, of which each record is logged before it is sent. */
        Copy logged(Copy copy) {
            return new LoggedCopy(copy, log, (code, entry) -> row(hash.of(code), entry));
        }

        private LogRow row(String codeHash, UUID entry) {
            return new LogRow(
                    UUID.randomUUID(),
                    who.organisation(),
                    who.id(),
                    codeHash,
                    order.reason().purpose(),
                    order.reason().legalGround(),
                    order.scope().power() + COPY,
                    List.of(entry),
                    clock.instant());
        }

        /** How many entries were sent. */
        void count(long lines) {
            Rows.update(dataSource, COUNT, lines, id);
        }
    }
}
