package org.creditlists.local.forgetting;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Searches every table of a database, those of the system included: statistics keep values of columns. */
final class TableSearch {

    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'm') ORDER BY 1
            """;
    private static final int MOST_ROWS = 100;

    private final Canary canary;

    TableSearch(Canary canary) {
        this.canary = canary;
    }

    /** @param connection of a superuser */
    List<Place> in(Connection connection, String database) throws SQLException {
        List<Place> places = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        long searched = 0;
        for (String table : tables(connection)) {
            try {
                Set<String> found = wordsIn(connection, table);
                searched++;
                if (!found.isEmpty()) {
                    places.add(Place.with(Place.Kind.TABLES, database, table, found));
                }
            } catch (SQLException e) {
                faults.add(table + ": SQLSTATE " + e.getSQLState());
            }
        }
        places.addFirst(Place.clean(Place.Kind.TABLES, database, searched, faults));
        return places;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private Set<String> wordsIn(Connection connection, String table) throws SQLException {
        Set<String> found = new TreeSet<>();
        String sql = "SELECT t::text FROM " + table + " t WHERE t::text LIKE ANY (?) LIMIT " + MOST_ROWS;
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", canary.patterns().toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.addAll(canary.in(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }
}
