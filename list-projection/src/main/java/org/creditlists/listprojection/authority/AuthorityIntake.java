package org.creditlists.listprojection.authority;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.runtime.intake.BatchHandler;
import org.creditlists.runtime.intake.Received;
import org.creditlists.runtime.intake.UnprocessableMessageException;

/** Keeps the bodies of the registry: the topic is compacted, the latest record of a key counts. */
public final class AuthorityIntake implements BatchHandler {

    private static final String PUT = """
            INSERT INTO authority_body (authority, level, region, payload) VALUES (?, ?, ?, ?)
            ON CONFLICT (authority) DO UPDATE
            SET level = excluded.level, region = excluded.region, payload = excluded.payload
            """;

    private final DataSource dataSource;

    public AuthorityIntake(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Map<String, byte[]> latest = new LinkedHashMap<>();
        for (Received received : batch) {
            byte[] value = received.value();
            // A body that is closed stays, with its last day: what it decided is still there.
            if (value != null) {
                latest.put(read(value).id(), value);
            }
        }
        if (latest.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            for (byte[] json : latest.values()) {
                AuthorityRecord body = read(json);
                put.setString(1, body.id());
                put.setString(2, body.level());
                put.setString(3, body.region());
                put.setBytes(4, json);
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private static AuthorityRecord read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, AuthorityRecord.class);
        } catch (IOException e) {
            throw new UnprocessableMessageException("not a body of the registry", e);
        }
    }
}
