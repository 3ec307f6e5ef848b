package org.creditlists.restoration.archive;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.sql.Rows;

/** How much an authority restored. */
@Singleton
public class ArchiveCounts {

    private static final String COUNTS = """
            SELECT extract(year FROM decided_on)::int AS year, list, field, route, count(*) FROM restoration_case
            WHERE state = 'GRANTED' AND decided_by = ? GROUP BY 1, 2, 3, 4 ORDER BY 1 DESC, 2, 3, 4
            """;

    private final DataSource dataSource;

    ArchiveCounts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Restorations of one year, list, field and route.
     *
     * @param year of the decisions, Asia/Shanghai
     * @param route code of the terms by which they were applied for
     * @param cases that were granted, at least 1
     */
    public record ArchiveCount(int year, ListKind list, FieldCode field, String route, long cases) {}

    /** What an authority granted, the latest year first. */
    List<ArchiveCount> of(AuthorityId decidedBy) {
        return Rows.query(
                dataSource,
                COUNTS,
                row -> new ArchiveCount(
                        row.getInt(1),
                        ListKind.valueOf(row.getString(2)),
                        new FieldCode(row.getString(3)),
                        row.getString(4),
                        row.getLong(5)),
                decidedBy.value());
    }
}
