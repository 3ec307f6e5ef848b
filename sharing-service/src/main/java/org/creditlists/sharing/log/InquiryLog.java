package org.creditlists.sharing.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.SignedLog;
import org.creditlists.signedlog.StoredBatches;
import org.creditlists.web.health.Watched;

/** The log of inquiries (GuoFa (2014) 21, part IV(5)). {@link InquiryIndex} finds its rows again. */
@Singleton
public class InquiryLog implements Watched {

    static final LogDefinition DEFINITION = new LogDefinition("inquiry-log", "inquiry_batch", 2, "inquiry-log+json");

    private final SignedLog log;
    private final StoredBatches batches;
    private final KeyedHash hash;
    private final CryptoSuite suite;

    InquiryLog(DataSource dataSource, SigningKey key, KeyedHash hash, InquiryIndex index, Clock clock) {
        this.hash = hash;
        this.suite = key.suite();
        this.log = new SignedLog(dataSource, key, DEFINITION, clock, index::written);
        this.batches = new StoredBatches(dataSource, DEFINITION);
    }

    void start(@Observes StartupEvent event) {
        log.start();
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.inquiry.log.waiting", log, SignedLog::waiting);
        registry.gauge("credit.inquiry.log.shed", log, SignedLog::shed);
    }

    @Override
    public String watched() {
        return DEFINITION.name();
    }

    @Override
    public Duration atWork() {
        return log.atWork();
    }

    void stop(@Observes ShutdownEvent event) {
        log.close();
    }

    /**
     * Completes when the row is durable; exceptionally when it is not stored.
     *
     * @param row with the keyed hash of a code: the log holds it as no other table does
     * @param said digest, by {@link #suite}, of the statement that the caller is given
     * @return what leads from the statement to the signed head: the digest of the row, the path, and the head
     */
    public CompletionStage<byte[]> append(LogRow row, byte[] said) {
        LogRow kept = row.key().isEmpty() ? row : row.about(hash.in(HashedColumn.INQUIRY, row.codeHash()));
        return log.append(kept.bytes(), said);
    }

    /** By which statements of the log are digested. */
    public CryptoSuite suite() {
        return suite;
    }

    StoredBatches batches() {
        return batches;
    }
}
