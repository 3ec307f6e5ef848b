package org.creditlists.incentive.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditlists.base.approval.ApprovalHandling;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.incentive.catalogue.Catalogue;
import org.creditlists.incentive.offer.domain.Offer;
import org.creditlists.incentive.offer.domain.OfferCommand;
import org.creditlists.incentive.offer.domain.OfferRefusals;
import org.creditlists.incentive.offer.domain.Provider;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Incentives that cities and enterprises add, under their own authority, to the national ones (Draft opinions on joint
 * incentives, part V, VI).
 */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OfferResource {

    private final Offers offers;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Caller caller;
    private final LegalDay legalDay;
    private final ApprovalHandling approvals;

    OfferResource(
            Offers offers,
            Catalogue catalogue,
            Directory directory,
            Caller caller,
            LegalDay legalDay,
            ApprovalHandling approvals) {
        this.approvals = approvals;
        this.offers = offers;
        this.catalogue = catalogue;
        this.directory = directory;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    @GET
    @PermitAll
    @Operation(summary = "What cities and enterprises offer today, narrowed to a place and a trade")
    public List<Offer> all(@QueryParam("place") @Nullable String place, @QueryParam("trade") @Nullable String trade) {
        LocalDate today = legalDay.today();
        return offers.all().stream()
                .filter(offer -> offer.isOpenOn(today))
                .filter(offer -> place == null || Regions.isWithin(place, offer.region()))
                .filter(offer -> trade == null || offer.trades().contains(trade))
                .sorted(Comparator.comparing(Offer::region).thenComparing(Offer::id))
                .toList();
    }

    @GET
    @Path("/{offer}")
    @PermitAll
    @Operation(summary = "One offer, also when it has ended")
    public Offer one(@PathParam("offer") UUID id) {
        return offers.find(id).orElseThrow(() -> new RefusedException(OfferRefusals.UNKNOWN));
    }

    /**
     * @param kind INCENTIVE; nothing else can be offered
     * @param by who offers it, in words; of an enterprise only, a body has its name in the registry
     * @param region GB/T 2260, where it is to be had; a body's own region when absent
     * @param recognised regions whose designations count; everyone's when absent
     * @param fields of the red list that it favours; all when absent
     * @param subjects whom it favours; both kinds when absent
     * @param trades codes as at /measures
     * @param conditions what limits it, in words
     * @param basis what it rests on
     * @param from first day, today when absent
     * @param until last day, absent for an open end
     * @param perYear how often a year it may be used, 1 to 366; absent when that is not limited
     */
    public record Content(
            MeasuresEdition.@Nullable Kind kind,
            @Nullable Text by,
            @Nullable String region,
            @Nullable Set<String> recognised,
            @Nullable Set<String> fields,
            @Nullable Set<SubjectKind> subjects,
            @Nullable Set<String> trades,
            @Nullable Text name,
            @Nullable Text conditions,
            @Nullable Text basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer perYear) {}

    @PUT
    @Path("/{offer}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.ENTERPRISE})
    @Operation(
            summary = "Offer an incentive, under an id that the caller chooses; the same again changes nothing",
            description = "An officer offers for the own city, an enterprise for itself. It stacks on the national"
                    + " incentives.")
    @APIResponse(responseCode = "409", description = "The id has another offer")
    @APIResponse(responseCode = "422", description = "No incentive, an unknown trade, or outside the own region")
    @APIResponseSchema(value = Offer.class, responseCode = "200", responseDescription = "As it is now")
    public Offer make(@PathParam("offer") UUID id, @Nullable Content content) {
        Content body = Texts.body(content);
        Provider provider = provider();
        LocalDate today = legalDay.today();
        // The same request on a later day means the same first day.
        LocalDate first = offers.find(id).map(Offer::from).orElse(today);
        Offer offer = WantedOffer.of(id, provider, body, first);
        decide(
                id,
                new OfferCommand.Make(
                        offer,
                        Objects.requireNonNullElse(body.kind(), MeasuresEdition.Kind.INCENTIVE),
                        trades(),
                        openOf(provider, today),
                        provider,
                        today));
        return one(id);
    }

    private Set<String> trades() {
        return catalogue.today().trades().stream()
                .map(MeasuresEdition.Trade::code)
                .collect(Collectors.toSet());
    }

    private long openOf(Provider provider, LocalDate today) {
        return offers.all().stream()
                .filter(other -> other.provider().equals(provider.id()) && other.isOpenOn(today))
                .count();
    }

    /** @param lastDay some days ahead: {@code endDaysAhead} of /approvals/policy */
    public record End(@Nullable LocalDate lastDay) {}

    @POST
    @Path("/{offer}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.ENTERPRISE})
    @Operation(summary = "Let one's own offer end")
    @APIResponse(responseCode = "403", description = "Another's offer")
    @APIResponse(responseCode = "422", description = "No last day, or one that is too near or too late")
    @APIResponseSchema(value = Offer.class, responseCode = "200", responseDescription = "As it is now")
    public Offer end(@PathParam("offer") UUID id, @Nullable End content) {
        LocalDate lastDay = Texts.given(Texts.body(content).lastDay(), OfferRefusals.LAST_DAY_MISSING);
        LocalDate earliest = legalDay.today().plusDays(approvals.today().endDaysAhead());
        decide(id, new OfferCommand.End(id, caller.organisation(), lastDay, earliest));
        return one(id);
    }

    private void decide(UUID id, OfferCommand command) {
        offers.decide(id, command).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private Provider provider() {
        if (caller.hasRole(Roles.ENTERPRISE)) {
            return new Provider.Enterprise(caller.organisation());
        }
        return directory
                .find(new AuthorityId(caller.organisation()))
                .<Provider>flatMap(Provider::local)
                .orElseThrow(() -> new RefusedException(OfferRefusals.NOT_A_LOCAL_BODY));
    }

    /** An offer as a request describes it, with what holds where the request is silent. */
    private static final class WantedOffer {

        private static final String NATION = "000000";

        private WantedOffer() {}

        /**
         * @param first day, where the request names none
         * @throws RefusedException when something is missing or malformed
         */
        static Offer of(UUID id, Provider provider, Content body, LocalDate first) {
            String region = region(body.region() == null ? provider.home().orElse(null) : body.region());
            Set<String> recognised = recognised(body.recognised());
            return new Offer(
                    id,
                    provider.level(),
                    provider.id(),
                    name(provider, body.by()),
                    region,
                    recognised,
                    Objects.requireNonNullElse(body.fields(), Set.of()),
                    subjects(body.subjects()),
                    Objects.requireNonNullElse(body.trades(), Set.of()),
                    text(body.name(), "/name"),
                    text(body.conditions(), "/conditions"),
                    text(body.basis(), "/basis"),
                    Objects.requireNonNullElse(body.from(), first),
                    body.until(),
                    body.perYear());
        }

        private static Text name(Provider provider, @Nullable Text by) {
            return switch (provider) {
                case Provider.Enterprise enterprise -> text(by, "/by");
                case Provider.LocalBody body -> body.name();
            };
        }

        private static String region(@Nullable String text) {
            if (text == null || !text.matches("\\d{6}")) {
                throw new RefusedException(OfferRefusals.REGION_MALFORMED);
            }
            return text;
        }

        private static Text text(@Nullable Text text, String pointer) {
            Refusal missing = OfferRefusals.textMissing(pointer);
            if (text == null) {
                throw new RefusedException(missing);
            }
            return new Text(
                    Texts.required(text.zh(), OfferRefusals.LONGEST_OFFER_TEXT, missing),
                    Texts.required(text.en(), OfferRefusals.LONGEST_OFFER_TEXT, missing));
        }

        private static Set<String> recognised(@Nullable Set<String> regions) {
            return regions == null || regions.isEmpty()
                    ? Set.of(NATION)
                    : regions.stream().map(WantedOffer::region).collect(Collectors.toSet());
        }

        private static Set<SubjectKind> subjects(@Nullable Set<SubjectKind> kinds) {
            return kinds == null || kinds.isEmpty() ? Set.of(SubjectKind.values()) : kinds;
        }
    }
}
