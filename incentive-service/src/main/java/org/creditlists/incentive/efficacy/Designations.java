package org.creditlists.incentive.efficacy;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.sql.Rows;

/** Entries of a year, by the region of whoever designated. */
@Singleton
class Designations {

    private static final String NATION = "000000";

    private static final String OF_AUTHORITIES = """
            SELECT authority, count(*) AS entries, count(*) FILTER (WHERE list = 'RED' AND subject_kind =
            'INDIVIDUAL') AS people
            FROM list_entry WHERE list IN ('RED', 'BLACK') AND decision_date >= ? AND decision_date < ? GROUP BY
            authority
            """;

    private final DataSource dataSource;
    private final Directory directory;

    Designations(DataSource dataSource, Directory directory) {
        this.dataSource = dataSource;
        this.directory = directory;
    }

    /**
     * Of one authority.
     *
     * @param region GB/T 2260, that of the nation for an authority that is not registered
     * @param people individuals on RED among them
     */
    record Count(String region, long entries, long people) {}

    List<Count> of(int year) {
        return Rows.query(
                dataSource,
                OF_AUTHORITIES,
                row -> new Count(regionOf(row.getString("authority")), row.getLong("entries"), row.getLong("people")),
                Figures.firstDayOf(year),
                Figures.firstDayOf(year + 1));
    }

    private String regionOf(String authority) {
        return directory
                .find(new AuthorityId(authority))
                .map(AuthorityRecord::region)
                .orElse(NATION);
    }
}
