package org.creditlists.base.integrity;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.creditlists.signedlog.rows.RowKey;

/** Gives every connection of this service the key with which the database seals what it notes. */
@Singleton
class RowKeyOfConnections implements AgroalPoolInterceptor {

    private final RowKey key;

    RowKeyOfConnections(SealKeys keys) {
        this.key = keys.rows().current();
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            key.tell(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }
}
