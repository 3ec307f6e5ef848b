package org.creditlists.sharing.intake.inquiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.listprojection.intake.Codes;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.http.Texts;
import org.creditlists.runtime.http.Times;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.creditlists.sharing.intake.power.Powers;
import org.creditlists.sharing.query.history.AsItWas;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was in force about a subject on a day, as far as it was known at a time: an inquiry like any other, with its power and its log. */
@Path("/inquiries/as-it-was")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
@RunOnVirtualThread
public class AsItWasResource {

    private final Inquiries inquiries;
    private final InquiryLog log;
    private final Powers powers;
    private final AsItWas asItWas;
    private final KeyedHash hash;
    private final Caller caller;
    private final Clock clock;

    AsItWasResource(
            Inquiries inquiries,
            InquiryLog log,
            Powers powers,
            AsItWas asItWas,
            KeyedHash hash,
            Caller caller,
            Clock clock) {
        this.inquiries = inquiries;
        this.log = log;
        this.powers = powers;
        this.asItWas = asItWas;
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param on the day that is asked about, today when absent
     * @param knownAt the time up to which knowledge counts, now when absent
     */
    public record Question(
            @Nullable String code,
            @Nullable String purpose,
            @Nullable String legalGround,
            @Nullable String on,
            @Nullable String knownAt) {}

    /** @param entries that are still there now, as they were then; what has ended since is shown to nobody any more */
    public record Then(UUID inquiry, LocalDate on, Instant knownAt, List<AsItWas.View> entries) {}

    @POST
    @Operation(
            summary =
                    "What was in force about a subject on a day, as far as it was known at a time; logged like any inquiry")
    public Then ask(@Nullable Question content) {
        Question body = Texts.body(content);
        String code = Codes.required(body.code());
        Inquiries.Reason reason = InquiryResource.reason(body.purpose(), body.legalGround());
        Inquiries.Asking asking = InquiryResource.asking(caller);
        inquiries.asOf();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        LocalDate on = Times.day(body.on(), "on", today);
        Instant knownAt = Times.instant(body.knownAt(), "knownAt", now);
        String codeHash = hash.of(code);
        Powers.Power power = powers.of(asking.rank(), asking.organisation(), asking.person(), codeHash, today);
        List<UUID> seen = inquiries
                .seen(code, asking.organisation(), power, today, Map.of())
                .entries();
        List<AsItWas.View> views = seen.stream()
                .flatMap(entry -> asItWas.of(entry, on, knownAt).stream())
                .toList();
        UUID inquiry = UUID.randomUUID();
        log.append(
                        new LogRow(
                                inquiry,
                                asking.organisation(),
                                asking.person(),
                                codeHash,
                                reason.purpose(),
                                reason.legalGround(),
                                power.name(),
                                seen,
                                now),
                        HashTree.sha256(views.toString().getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
        return new Then(inquiry, on, knownAt, views);
    }
}
