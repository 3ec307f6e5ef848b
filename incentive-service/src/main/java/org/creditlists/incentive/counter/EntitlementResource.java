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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.incentive.catalogue.Catalogue;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The service desk (Draft opinions on joint incentives, part III): which incentives does this person or company enjoy,
 * here, now, and under which conditions.
 */
@Path("/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EntitlementResource {

    /** Uses of one incentive by one entry wait for each other, so that none too many is counted. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(2, hashtext(?))";

    private static final String USE = """
            INSERT INTO incentive_use (use_id, entry_id, incentive, desk, place, trade, used_on, holder)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String USED =
            "SELECT use_id, entry_id, incentive, desk, place, trade, used_on, holder FROM incentive_use WHERE use_id"
                    + " = ?";
    private static final String MY_USES = """
            SELECT u.use_id, u.entry_id, u.incentive, u.desk, u.place, u.trade, u.used_on
            FROM incentive_use u JOIN dossier d ON d.entry_id = u.entry_id
            WHERE d.code_hash = ? ORDER BY u.used_on DESC, u.use_id LIMIT 500
            """;
    private static final Refusal NOT_ENJOYED = new Refusal(
            "not-enjoyed",
            "/incentive",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "此人此时在此处不享有该激励",
            "The person does not enjoy this incentive here and now");
    private static final int LONGEST_ID = 64;

    private final DataSource dataSource;
    private final Entitlements entitlements;
    private final CounterChecks checks;
    private final Catalogue catalogue;
    private final KeyedHash hash;
    private final Caller caller;
    private final LegalDay legalDay;

    EntitlementResource(
            DataSource dataSource,
            Entitlements entitlements,
            CounterChecks checks,
            Catalogue catalogue,
            KeyedHash hash,
            Caller caller,
            LegalDay legalDay) {
        this.dataSource = dataSource;
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

    /** A use as it is recorded: by entry, without a name. */
    public record Used(
            UUID use, UUID entry, String incentive, String desk, String place, String trade, LocalDate usedOn) {}

    @PUT
    @Path("/uses/{use}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK)
    @Operation(
            summary = "Record that an incentive is used, under an id that the desk chooses; the same again changes"
                    + " nothing")
    @APIResponse(responseCode = "409", description = "Used up for this year, or the id has another use")
    @APIResponse(responseCode = "422", description = "The person does not agree, or does not enjoy it here")
    public Used use(@PathParam("use") UUID use, @Nullable Use content) throws SQLException {
        Use body = Texts.body(content);
        if (!Boolean.TRUE.equals(body.agreed())) {
            throw new RefusedException(new Refusal(
                    "agreement-missing",
                    "/agreed",
                    Articles.JOINT_INCENTIVES_DRAFT_PART_III,
                    "记录使用情况须经本人同意",
                    "A use is recorded only with the agreement of the person"));
        }
        String code = Codes.required(body.code());
        String codeHash = hash.of(code);
        String place = place(body.place());
        String trade = trade(body.trade());
        String wanted = Texts.required(body.incentive(), LONGEST_ID, NOT_ENJOYED);
        String desk = caller.organisation();
        LocalDate today = legalDay.today();
        String holder = hash.of(use.toString(), code);
        Optional<Recorded> before = recorded(use);
        if (before.isPresent()) {
            return before.get().again(holder, wanted, desk);
        }
        Entitlements.Enjoyed enjoyed = entitlements.of(codeHash, desk, place, trade, today);
        Optional<Entitlement> one = enjoyed.entitlements().stream()
                .filter(entitlement -> entitlement.incentive().equals(wanted))
                .findFirst();
        // Whoever tries to use it learns whether it is enjoyed: that is a check like any other.
        checks.add(UUID.randomUUID(), desk, caller.id(), codeHash, place, trade, one.isPresent() ? 1 : 0);
        Entitlement incentive = one.orElseThrow(() -> new RefusedException(NOT_ENJOYED));
        var recorded = new Used(use, incentive.entry(), wanted, desk, place, trade, today);
        return record(recorded, holder, codeHash, enjoyed.entries(), incentive.perYear());
    }

    private Used record(Used use, String holder, String codeHash, List<UUID> entries, @Nullable Integer perYear)
            throws SQLException {
        return Rows.transaction(dataSource, connection -> {
            Rows.query(connection, LOCK, row -> true, codeHash + use.incentive());
            Optional<Recorded> before = Rows.query(connection, USED, EntitlementResource::recorded, use.use()).stream()
                    .findFirst();
            if (before.isPresent()) {
                return before.get().again(holder, use.incentive(), use.desk());
            }
            LocalDate year = use.usedOn().withDayOfYear(1);
            String[] ids = entries.stream().map(UUID::toString).toArray(String[]::new);
            if (perYear != null
                    && Rows.query(
                                            connection,
                                            Entitlements.USES,
                                            row -> row.getInt(1),
                                            ids,
                                            use.incentive(),
                                            year,
                                            year.plusYears(1))
                                    .getFirst()
                            >= perYear) {
                throw new RefusedException(new Refusal(
                        Refusal.Kind.CONFLICT,
                        "used-up",
                        "/incentive",
                        Articles.JOINT_INCENTIVES_DRAFT_PART_III,
                        "本年度次数已用完",
                        "It has been used as often as a year allows"));
            }
            Rows.update(
                    connection,
                    USE,
                    use.use(),
                    use.entry(),
                    use.incentive(),
                    use.desk(),
                    use.place(),
                    use.trade(),
                    use.usedOn(),
                    holder);
            return use;
        });
    }

    /** @param holder keyed hash by which a request that comes again is known, null once the entry has ended */
    private record Recorded(Used use, @Nullable String holder) {

        Used again(String wantedHolder, String incentive, String desk) {
            boolean same = use.incentive().equals(incentive)
                    && use.desk().equals(desk)
                    && (holder == null || holder.equals(wantedHolder));
            if (!same) {
                throw new RefusedException(new Refusal(
                        Refusal.Kind.CONFLICT,
                        "use-recorded-otherwise",
                        "/use",
                        Articles.JOINT_INCENTIVES_DRAFT_PART_III,
                        "该编号已记录其他使用",
                        "This id has another use"));
            }
            return use;
        }
    }

    private Optional<Recorded> recorded(UUID use) {
        return Rows.query(dataSource, USED, EntitlementResource::recorded, use).stream()
                .findFirst();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(read(row), row.getString(8));
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
        return Rows.query(dataSource, MY_USES, EntitlementResource::read, hash.of(caller.ownCode()));
    }

    private static Used read(ResultSet row) throws SQLException {
        return new Used(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class));
    }

    private static String place(@Nullable String place) {
        if (place == null || !place.matches("\\d{6}")) {
            throw new RefusedException(new Refusal(
                    "region-malformed",
                    "/place",
                    Articles.JOINT_INCENTIVES_DRAFT_PART_III + Articles.AND + Articles.GB_T_2260,
                    "行政区划代码应为六位数字",
                    "A place is six digits, GB/T 2260"));
        }
        return place;
    }

    private String trade(@Nullable String trade) {
        return catalogue.today().trades().stream()
                .map(MeasuresEdition.Trade::code)
                .filter(code -> code.equals(trade))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal(
                        "trade-unknown",
                        "/trade",
                        Articles.JOINT_INCENTIVES_DRAFT_PART_III,
                        "没有该服务领域代码，见/measures",
                        "No such trade; see /measures")));
    }
}
