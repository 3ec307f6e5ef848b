package org.creditlists.sharing.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.base.integrity.AuditedLog;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.LogVerification;
import org.creditlists.signedlog.SignedBatch;
import org.jspecify.annotations.Nullable;

/** Verifies the log of inquiries: that it fits its signed heads, and that subjects find what is about them. */
@Singleton
class InquiryLogVerification {

    /** Subjects would not find what is about them. */
    private static final String ABOUT = "ABOUT";

    private final LogVerification verification;
    private final InquiryIndex index;
    private final NotFoundCodes notFound;

    InquiryLogVerification(
            InquiryLog log, InquiryIndex index, NotFoundCodes notFound, SigningKey key, ObjectMapper json) {
        this.verification = new LogVerification(log.batches(), key, json, this::faultOf);
        this.index = index;
        this.notFound = notFound;
    }

    LogVerification.Verification of(@Nullable Long from, @Nullable Long to) throws IOException {
        return verification.of(from, to);
    }

    /** For the daily verification. */
    @Produces
    @Singleton
    AuditedLog audited(InquiryLog log, SigningKey key) {
        return new AuditedLog(InquiryLog.DEFINITION, log.batches(), key, connection -> this::look);
    }

    private void look(SignedBatch batch, List<SignedBatch.Entry> entries, LogAudit.Faults faults) {
        Optional<String> fault;
        try {
            fault = faultOf(batch, entries);
        } catch (RuntimeException damaged) {
            fault = Optional.of(ABOUT);
        }
        fault.ifPresent(found -> faults.add(new LogFault(
                LogFault.Kind.INDEX,
                batch.batch(),
                null,
                "subjects would not find all that batch " + batch.batch() + " has about them")));
    }

    private Optional<String> faultOf(SignedBatch batch, List<SignedBatch.Entry> entries) {
        boolean windowsFit = entries.stream()
                .map(entry -> Map.entry(LogRow.read(entry.bytes()), entry.said()))
                .filter(window -> window.getKey().codeHash().equals(LogRow.WINDOW))
                .allMatch(window -> notFound.fits(batch.suite(), window.getKey(), window.getValue()));
        return windowsFit && index.finds(batch, entries) ? Optional.empty() : Optional.of(ABOUT);
    }
}
