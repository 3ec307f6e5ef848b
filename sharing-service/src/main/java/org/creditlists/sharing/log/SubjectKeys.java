package org.creditlists.sharing.log;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;

/**
 * Finds who was given a key with which an individual could be confirmed at a counter: every key of a list on which it
 * stands, of the month of the decision or later. Whether it was confirmed nobody but that body knows.
 */
@Singleton
public class SubjectKeys {

    /** Before the category, in what is remembered of accesses. */
    public static final String WHAT = "match-key ";
    /** Behind the power, and before the category, of whoever was given a key. */
    public static final String MARK = "+match-key:";

    private static final String OF_HOLDER = """
            SELECT a.access_id, a.organisation, a.purpose, a.legal_ground, a.power, a.at
            FROM (SELECT e.list, min(e.decision_date) AS since
                  FROM dossier d JOIN list_entry_now e ON e.entry_id = d.entry_id
                  WHERE d.code_hash = ANY(?) AND e.subject_kind = 'INDIVIDUAL' AND NOT e.ended AND NOT e.shielded
                  GROUP BY e.list) AS mine
            JOIN feed_access a ON a.what = 'match-key INDIVIDUAL-' || mine.list AND a.what LIKE 'match-key %'
              AND a.at >= date_trunc('month', mine.since) AND (a.at, a.access_id) < (?::timestamptz, ?::uuid)
            ORDER BY a.at DESC, a.access_id DESC LIMIT
            """ + InquiryIndex.MOST_ABOUT;

    private final DataSource dataSource;
    private final Directory directory;
    private final KeyedHash hash;

    SubjectKeys(DataSource dataSource, Directory directory, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
        this.directory = directory;
    }

    /** The latest first. */
    List<SubjectInquiries.Asked> about(String codeHash, InquiryCursor.Moment before) {
        return Rows.query(
                dataSource,
                OF_HOLDER,
                row -> new SubjectInquiries.Asked(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        directory.nameOf(new AuthorityId(row.getString(2))),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        List.of(),
                        at(row.getObject(6, OffsetDateTime.class))),
                hash.anyIn(HashedColumn.DOSSIER, codeHash),
                before.askedAt().toString(),
                before.inquiry());
    }

    private static Instant at(OffsetDateTime time) {
        return time.toInstant();
    }
}
