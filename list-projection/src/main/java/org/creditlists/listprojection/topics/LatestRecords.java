package org.creditlists.listprojection.topics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creditlists.runtime.json.CompleteJson;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.BatchHandler;
import org.creditlists.runtime.topics.Received;
import org.creditlists.runtime.topics.UnprocessableMessageException;

/**
 * Keeps the records of a compacted topic whose keys are never given up: the latest record of a key counts. A tombstone
 * is passed over: what such a record said of the past stays true.
 *
 * @param <T> a record
 */
public final class LatestRecords<T> implements BatchHandler {

    private static final String IS_JSON = "SELECT convert_from(value, 'UTF8')::jsonb FROM unnest(?) AS r(value)";

    private final DataSource dataSource;
    private final String put;
    private final Class<T> type;
    private final Function<T, List<String>> columns;

    /**
     * @param put inserts or replaces a row, of the columns and the record as it came
     * @param columns of the row before the record itself, the key first
     */
    public LatestRecords(DataSource dataSource, String put, Class<T> type, Function<T, List<String>> columns) {
        this.dataSource = dataSource;
        this.put = put;
        this.type = type;
        this.columns = columns;
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Map<String, byte[]> latest = new LinkedHashMap<>();
        for (Received received : batch) {
            byte[] value = received.value();
            if (value != null) {
                latest.put(columns.apply(complete(value)).getFirst(), value);
            }
        }
        if (latest.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(put)) {
            // What is stored as it came is read as jsonb later: what PostgreSQL does not take for it is refused here.
            byte[][] values = latest.values().toArray(byte[][]::new);
            Rows.query(connection, IS_JSON, row -> true, connection.createArrayOf("bytea", values));
            for (byte[] json : latest.values()) {
                int next = 1;
                for (String column : columns.apply(read(json, type))) {
                    statement.setString(next++, column);
                }
                statement.setBytes(next, json);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private T complete(byte[] json) {
        try {
            return CompleteJson.read(json, type);
        } catch (IOException e) {
            throw new UnprocessableMessageException("not readable as " + type.getSimpleName(), e);
        }
    }

    /**
     * What is stored, whatever an earlier version took for complete.
     *
     * @throws UnprocessableMessageException when it is no record of the type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return WireJson.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UnprocessableMessageException("not readable as " + type.getSimpleName(), e);
        }
    }
}
