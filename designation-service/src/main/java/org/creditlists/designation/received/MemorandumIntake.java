package org.creditlists.designation.received;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.runtime.intake.BatchHandler;
import org.creditlists.runtime.intake.Received;
import org.creditlists.runtime.intake.UnprocessableMessageException;

/** Keeps the memoranda: the topic is compacted, the latest record of a code counts. */
public final class MemorandumIntake implements BatchHandler {

    private static final String PUT = """
            INSERT INTO memorandum (code, list, field, payload) VALUES (?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET list = excluded.list, field = excluded.field, payload = excluded.payload
            """;

    private final DataSource dataSource;

    public MemorandumIntake(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Map<String, byte[]> latest = new LinkedHashMap<>();
        for (Received received : batch) {
            byte[] value = received.value();
            if (value != null) {
                latest.put(read(value).code(), value);
            }
        }
        if (latest.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            for (byte[] json : latest.values()) {
                MemorandumRecord memorandum = read(json);
                put.setString(1, memorandum.code());
                put.setString(2, memorandum.list().name());
                put.setString(3, memorandum.field());
                put.setBytes(4, json);
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    static MemorandumRecord read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, MemorandumRecord.class);
        } catch (IOException e) {
            throw new UnprocessableMessageException("not a memorandum", e);
        }
    }
}
