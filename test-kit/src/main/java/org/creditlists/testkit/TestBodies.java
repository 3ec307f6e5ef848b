package org.creditlists.testkit;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.record.AuthorityRecord;

/**
 * The bodies for which the callers of the tests act, as a service learns them by {@code credit.authorities}: without a
 * mandate, and named by their ids, as long as a test does not tell more of them.
 */
public final class TestBodies {

    private static final List<String> BODIES = List.of(
            "tax-000000",
            "market-000000",
            "customs-000000",
            "finance-000000",
            "culture-000000",
            "tax-420000",
            "market-420000",
            "tax-330000",
            "bank-420000",
            "other-420000",
            "credit-420100",
            "hall-420100",
            "initiator-000000",
            "party-000000",
            "county-420106",
            "platform-420000",
            "platform-330000",
            "platform-110000");

    private static final String PUT = """
            INSERT INTO authority_body (authority, level, region, payload) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private TestBodies() {}

    /** Into the database of a service, before it is asked anything. */
    public static void put(DataSource dataSource) {
        BODIES.forEach(id -> put(dataSource, id));
    }

    private static void put(DataSource dataSource, String id) {
        String region = id.substring(id.lastIndexOf('-') + 1);
        String level = level(region);
        var body = new AuthorityRecord(new AuthorityId(id), "DEPARTMENT", level, region, id, id, List.of(), null);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PUT)) {
            statement.setString(1, id);
            statement.setString(2, level);
            statement.setString(3, region);
            statement.setBytes(4, PublishedEvents.json(body));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String level(String region) {
        if (region.equals("000000")) {
            return "NATIONAL";
        }
        if (region.endsWith("0000")) {
            return "PROVINCE";
        }
        return region.endsWith("00") ? "CITY" : "COUNTY";
    }
}
