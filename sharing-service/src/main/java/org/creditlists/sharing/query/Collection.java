package org.creditlists.sharing.query;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.codec.WireJson;

/** The national collection of all lists (S1). */
@Singleton
public final class Collection {

    /** By dates at the moment of reading: what is over is not shown even while its row still stands (S7). */
    private static final String BY_CODE = """
            SELECT s.payload FROM dossier d
            JOIN shared_entry s ON s.entry_id = d.entry_id
            JOIN list_entry_now e ON e.entry_id = d.entry_id
            WHERE d.code_hash = ? AND NOT e.ended AND e.valid_until >= ? AND e.display_until >= ?
            ORDER BY e.list, e.field, e.entry_id
            """;

    /** What applies to the holder of a code on a day. */
    public List<EntryRecord> inForce(Connection connection, String codeHash, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_CODE)) {
            statement.setString(1, codeHash);
            statement.setObject(2, day);
            statement.setObject(3, day);
            List<EntryRecord> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(WireJson.MAPPER.readValue(rows.getBytes(1), EntryRecord.class));
                }
            } catch (IOException e) {
                throw new IllegalStateException("a shared entry is not readable", e);
            }
            return entries;
        }
    }
}
