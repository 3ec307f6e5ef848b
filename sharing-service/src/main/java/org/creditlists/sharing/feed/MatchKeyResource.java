package org.creditlists.sharing.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.sharing.inquiry.InquiryResource;
import org.creditlists.sharing.inquiry.Reason;
import org.creditlists.sharing.match.MatchFunction;
import org.creditlists.sharing.match.MatchKeys;
import org.creditlists.sharing.match.MatchMonths;
import org.creditlists.sharing.match.MatchSettings;
import org.creditlists.sharing.power.Powers;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.limit.RateLimit;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Keys of match values: a body whose powers cover a category confirms with one whether somebody who stands at its
 * counter is in its copy of the list, and cannot list who else is (GuoFa (2014) 21, part IV(5)).
 */
@Path("/feed/match-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MatchKeyResource {

    private final MatchKeys keys;
    private final MatchMonths months;
    private final KeyUses uses;
    private final Powers powers;
    private final Caller caller;
    private final LegalDay day;
    private final RateLimit limit;

    MatchKeyResource(
            MatchKeys keys,
            MatchMonths months,
            KeyUses uses,
            Powers powers,
            Caller caller,
            LegalDay day,
            MatchSettings settings) {
        this.keys = keys;
        this.months = months;
        this.uses = uses;
        this.powers = powers;
        this.caller = caller;
        this.day = day;
        this.limit = new RateLimit(settings.keysPerMinute(), System::nanoTime);
    }

    /**
     * How a number becomes a value: scrypt (RFC 7914).
     *
     * @param n cost
     * @param r block size
     * @param p parallelism
     * @param bytes length of the value
     */
    public record Function(String name, int n, int r, int p, int bytes) {}

    /**
     * A key and what it is good for.
     *
     * @param period the month, as it stands beside the values
     * @param key base64url of the 32 bytes of the salt
     * @param lastDay of the month, in Asia/Shanghai
     */
    public record MatchKey(String category, String period, String key, LocalDate lastDay, Function function) {}

    @GET
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.LIAISON, Roles.PLATFORM})
    @Operation(
            summary = "The key of this month for confirming individuals of a category by their number, offline",
            description = "category: INDIVIDUAL-RED, INDIVIDUAL-BLACK or INDIVIDUAL-WATCH; purpose and legalGround are"
                    + " asked for as in an inquiry. The value of a number is base64url without padding of scrypt of the"
                    + " number, upper case, with the key as salt. Compare it with the values of the same period in"
                    + " credit.entries or /feed/entries. Whoever is in the category sees that the key was given out,"
                    + " and for what.")
    @APIResponse(responseCode = "403", description = "The powers do not cover the category")
    @APIResponse(responseCode = "422", description = "category, purpose or legalGround is missing or wrong")
    @APIResponse(responseCode = "429", description = "Asked too often: a key is good for its month")
    @APIResponse(responseCode = "503", description = "Not logged, so not given; try again")
    @APIResponseSchema(value = MatchKey.class, responseCode = "200", responseDescription = "As it is now")
    public MatchKey key(
            @QueryParam("category") @Nullable String category,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround) {
        Category asked = category(category).orElseThrow(() -> new RefusedException(FeedRefusals.CATEGORY_UNKNOWN));
        Reason reason = InquiryResource.reason(purpose, legalGround);
        Caller.Who who = caller.who();
        RateLimit.Grant grant = limit.take(who.organisation() + ' ' + who.id());
        if (!grant.granted()) {
            throw new RefusedException(FeedRefusals.KEYS_TOO_OFTEN, Duration.ofSeconds(grant.seconds()));
        }
        // A rank that there is not does not come here.
        Powers.Power power = powers.of(who.rank(), who.organisation(), who.id(), day.today())
                .orElseThrow()
                .general();
        if (!power.covered().contains(asked)) {
            throw new RefusedException(FeedRefusals.CATEGORY_NOT_COVERED);
        }
        YearMonth month = months.current();
        if (!uses.isRemembered(who, asked, reason, power.name())) {
            throw new RefusedException(FeedRefusals.KEY_NOT_LOGGED);
        }
        return new MatchKey(
                asked.toString(),
                month.toString(),
                keys.text(asked.list(), month),
                month.atEndOfMonth(),
                new Function(
                        MatchFunction.NAME, MatchFunction.N, MatchFunction.R, MatchFunction.P, MatchFunction.BYTES));
    }

    /** Empty when it is none of individuals: organisations stand in the list in full. */
    private static Optional<Category> category(@Nullable String text) {
        for (ListKind list : ListKind.values()) {
            Category category = new Category(SubjectKind.INDIVIDUAL, list);
            if (category.toString().equals(text)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
