package org.creditlists.base.integrity;

import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.RowCheck;
import org.creditlists.signedlog.StoredBatches;

/**
 * A log that is verified every day, and whose heads the other services keep.
 *
 * @param key that signs it
 * @param rows what only its owner knows about its rows
 * @param start where it begins
 */
public record AuditedLog(
        LogDefinition definition, StoredBatches batches, SigningKey key, RowCheck.Opening rows, LogAudit.Start start) {

    /** A log that is kept for ever. */
    public AuditedLog(LogDefinition definition, StoredBatches batches, SigningKey key, RowCheck.Opening rows) {
        this(definition, batches, key, rows, LogAudit.Start.WHOLE);
    }

    public String name() {
        return definition.name();
    }

    LogAudit.Result verify(DataSource dataSource, Map<Long, String> elsewhere) {
        return new LogAudit(definition, key, WireJson.MAPPER, rows).run(dataSource, start, elsewhere);
    }

    /** Whether a batch is not there because its time is over. */
    boolean isOver(DataSource dataSource, long batch) {
        return Rows.transaction(dataSource, start::after).batch() >= batch;
    }
}
