package org.creditlists.base.integrity;

import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.RowCheck;
import org.creditlists.signedlog.StoredBatches;

/**
 * A log that is verified every day, and whose heads the other services keep.
 *
 * @param key that signs it
 * @param rows what only its owner knows about its rows
 */
public record AuditedLog(LogDefinition definition, StoredBatches batches, SigningKey key, RowCheck.Opening rows) {

    public String name() {
        return definition.name();
    }

    LogAudit audit() {
        return new LogAudit(definition, key, WireJson.MAPPER, rows);
    }
}
