package org.creditlists.sharing.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.intake.Codes;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.http.Texts;
import org.creditlists.sharing.query.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Inquiry at the moment of an approval (S2): by POST, so that no code stands in a URL. */
@Path("/inquiries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
@RunOnVirtualThread
public class InquiryResource {

    private static final int LONGEST_TEXT = 500;
    private static final String LOG = """
            INSERT INTO inquiry_log (inquiry_id, organisation, caller, code_hash, purpose, legal_ground, entries, asked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final Collection collection;
    private final KeyedHash hash;
    private final Caller caller;
    private final Disclosures disclosures;

    InquiryResource(
            DataSource dataSource, Collection collection, KeyedHash hash, Caller caller, Disclosures disclosures) {
        this.dataSource = dataSource;
        this.collection = collection;
        this.hash = hash;
        this.caller = caller;
        this.disclosures = disclosures;
    }

    /**
     * @param code unified social credit code or resident ID number
     * @param purpose what the answer is needed for
     * @param legalGround what permits the inquiry
     */
    public record Inquiry(
            @Nullable String code,
            @Nullable String purpose,
            @Nullable String legalGround) {}

    /** @param entries in force at the moment of asking */
    public record Answer(UUID inquiry, Instant askedAt, List<EntryRecord> entries) {}

    @POST
    @Operation(summary = "What applies to one subject now; logged durably before the answer leaves")
    public Answer ask(@Nullable Inquiry content) throws SQLException {
        Inquiry body = Texts.body(content);
        String code = Codes.required(body.code());
        String purpose = required(body.purpose(), "purpose");
        String legalGround = required(body.legalGround(), "legalGround");
        String codeHash = hash.of(code);
        UUID inquiry = UUID.randomUUID();
        Instant now = Instant.now();
        List<EntryRecord> shown;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<EntryRecord> entries =
                        collection.inForce(connection, codeHash, LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE));
                try (PreparedStatement log = connection.prepareStatement(LOG)) {
                    log.setObject(1, inquiry);
                    log.setString(2, caller.organisation());
                    log.setString(3, caller.id());
                    log.setString(4, codeHash);
                    log.setString(5, purpose);
                    log.setString(6, legalGround);
                    UUID[] ids = entries.stream().map(e -> e.entry().value()).toArray(UUID[]::new);
                    log.setArray(7, connection.createArrayOf("uuid", ids));
                    log.setObject(8, now.atOffset(ZoneOffset.UTC));
                    log.executeUpdate();
                }
                connection.commit();
                shown = entries;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        disclosures.record(caller.organisation(), shown, now);
        return new Answer(inquiry, now, shown);
    }

    private static String required(@Nullable String value, String name) {
        return Texts.required(
                value,
                LONGEST_TEXT,
                new Refusal(
                        "field-missing",
                        "/" + name,
                        "S2, S3",
                        "缺少" + name + "或超过" + LONGEST_TEXT + "个字符",
                        name + " is missing or longer than " + LONGEST_TEXT + " characters"));
    }
}
