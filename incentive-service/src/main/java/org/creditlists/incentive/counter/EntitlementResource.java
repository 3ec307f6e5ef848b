package org.creditlists.incentive.counter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.incentive.catalogue.Catalogue;
import org.creditlists.incentive.counter.IncentiveUses.Used;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * The service desk (Draft opinions on joint incentives, part III): which incentives does this person or company enjoy,
 * here, now, and under which conditions.
 */
@Path("/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EntitlementResource {

    private static final int LONGEST_ID = 64;

    private final IncentiveUses uses;
    private final Entitlements entitlements;
    private final CounterChecks checks;
    private final Catalogue catalogue;
    private final KeyedHash hash;
    private final Caller caller;
    private final LegalDay legalDay;

    EntitlementResource(
            IncentiveUses uses,
            Entitlements entitlements,
            CounterChecks checks,
            Catalogue catalogue,
            KeyedHash hash,
            Caller caller,
            LegalDay legalDay) {
        this.uses = uses;
        this.entitlements = entitlements;
        this.checks = checks;
        this.catalogue = catalogue;
        this.hash = hash;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    /**
     * @param code unified social credit code or resident ID number
     * @param place of the desk, GB/T 2260, six digits
     * @param trade of the desk, as at /measures
     */
    public record Question(
            @Nullable String code,
            @Nullable String place,
            @Nullable String trade) {}

    /**
     * @param check number of this check, which its subject sees too
     * @param entitlements empty for whoever enjoys none; that says nothing else about anyone
     */
    public record Answer(UUID check, Instant at, List<Entitlement> entitlements) {}

    @POST
    @Recorded
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK)
    @Operation(
            summary = "What somebody enjoys at this desk, now; logged durably before the answer leaves",
            description =
                    "National incentives by the memoranda, and what cities and enterprises add, for the trade of the"
                            + " desk"
                            + " and its place. An incentive never lowers a standard or skips a procedure.")
    public Answer ask(@Nullable Question content) {
        Question body = Texts.body(content);
        String codeHash = hash.of(Codes.required(body.code()));
        String place = place(body.place());
        String trade = trade(body.trade());
        UUID check = UUID.randomUUID();
        Instant now = legalDay.now();
        List<Entitlement> found = entitlements
                .of(codeHash, caller.organisation(), place, trade, LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE))
                .entitlements();
        checks.add(check, caller.organisation(), caller.id(), codeHash, place, trade, found.size());
        return new Answer(check, now, found);
    }

    /**
     * @param code of whoever uses it, as at the check
     * @param incentive as the answer names it
     * @param agreed the person agrees that the use is recorded
     */
    public record Use(
            @Nullable String code,
            @Nullable String incentive,
            @Nullable String place,
            @Nullable String trade,
            @Nullable Boolean agreed) {}

    @PUT
    @Recorded(Recorded.Kind.WRITE)
    @Path("/uses/{use}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK)
    @Operation(
            summary = "Record that an incentive is used, under an id that the desk chooses; the same again changes"
                    + " nothing")
    @APIResponse(responseCode = "409", description = "Used up for this year, or the id has another use")
    @APIResponse(responseCode = "422", description = "The person does not agree, or does not enjoy it here")
    @APIResponseSchema(value = Used.class, responseCode = "200", responseDescription = "As it is now")
    public Used use(@PathParam("use") UUID use, @Nullable Use content) throws SQLException {
        Use body = Texts.body(content);
        if (!Boolean.TRUE.equals(body.agreed())) {
            throw new RefusedException(CounterRefusals.AGREEMENT_MISSING);
        }
        String code = Codes.required(body.code());
        String place = place(body.place());
        String trade = trade(body.trade());
        String wanted = Texts.required(body.incentive(), LONGEST_ID, CounterRefusals.NOT_ENJOYED);
        String holder = hash.of(use.toString(), code);
        Optional<IncentiveUses.Recorded> before = uses.find(use);
        IncentiveUses.Answer answer = before.isPresent()
                ? before.get().again(holder, wanted, caller.organisation())
                : first(use, new Wish(wanted, place, trade), hash.of(code), holder);
        return switch (answer) {
            case IncentiveUses.Answer.Done done -> done.use();
            case IncentiveUses.Answer.Refused refused -> throw new RefusedException(refused.refusal());
        };
    }

    private record Wish(String incentive, String place, String trade) {}

    private IncentiveUses.Answer first(UUID use, Wish wish, String codeHash, String holder) throws SQLException {
        String desk = caller.organisation();
        LocalDate today = legalDay.today();
        Entitlements.Enjoyed enjoyed = entitlements.of(codeHash, desk, wish.place(), wish.trade(), today);
        Optional<Entitlement> one = enjoyed.entitlements().stream()
                .filter(entitlement -> entitlement.incentive().equals(wish.incentive()))
                .findFirst();
        // Whoever tries to use it learns whether it is enjoyed: that is a check like any other.
        checks.add(UUID.randomUUID(), desk, caller.id(), codeHash, wish.place(), wish.trade(), one.isPresent() ? 1 : 0);
        Entitlement incentive = one.orElseThrow(() -> new RefusedException(CounterRefusals.NOT_ENJOYED));
        var used = new Used(use, incentive.entry(), wish.incentive(), desk, wish.place(), wish.trade(), today);
        return uses.add(used, holder, codeHash, new IncentiveUses.Allowance(enjoyed.entries(), incentive.perYear()));
    }

    @GET
    @Path("/checks")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Who asked at which desk about oneself, the latest first; at most 500")
    public List<CounterChecks.Checked> checks() {
        return checks.of(hash.of(caller.ownCode()));
    }

    @GET
    @Path("/uses")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "One's own uses of incentives, the latest first; at most 500")
    public List<Used> uses() {
        return uses.of(hash.of(caller.ownCode()));
    }

    private static String place(@Nullable String place) {
        if (place == null || !place.matches("\\d{6}")) {
            throw new RefusedException(CounterRefusals.PLACE_MALFORMED);
        }
        return place;
    }

    private String trade(@Nullable String trade) {
        return catalogue.today().trades().stream()
                .map(MeasuresEdition.Trade::code)
                .filter(code -> code.equals(trade))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CounterRefusals.TRADE_UNKNOWN));
    }
}
