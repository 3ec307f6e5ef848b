package org.creditlists.restoration.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.casehandling.engine.CaseDecisions;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.restoration.attendance.Attendances;
import org.creditlists.restoration.domain.Condition;
import org.creditlists.restoration.domain.Conditions;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationDecider;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.domain.Shown;
import org.creditlists.restoration.query.ConditionsView;
import org.creditlists.restoration.query.EntryFacts;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Restoration before anyone applies: its terms, and the conditions one by one. */
@Path("/restorations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConditionsResource {

    private final ApplicationAccess access;
    private final Concerned concerned;
    private final Editions<RestorationTerms> editions;
    private final EntryFacts facts;
    private final Attendances attendances;
    private final LegalDay day;
    private final CaseDecisions<RestorationCommand, EntryApplications, RestorationEvent> decisions;

    ConditionsResource(
            ApplicationAccess access,
            Concerned concerned,
            Editions<RestorationTerms> editions,
            EntryFacts facts,
            Attendances attendances,
            LegalDay day,
            Decisions<CreditEvent> decisions) {
        this.access = access;
        this.concerned = concerned;
        this.editions = editions;
        this.facts = facts;
        this.attendances = attendances;
        this.day = day;
        this.decisions = new CaseDecisions<>(decisions, new RestorationDecider(), RestorationEvent.class);
    }

    @GET
    @Catalogue
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The editions of restoration, latest first: routes, terms, the commitment")
    public List<RestorationTerms> terms() {
        return editions.latestFirst();
    }

    /** @param route null for what every route asks */
    public record Question(@Nullable UUID entry, @Nullable String route) {}

    @POST
    @Recorded
    @Path("/check")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Which conditions of restoration are met, which not, and from when, without applying",
            description = "An entry that its standard lets end only with its period says so, and when that is.")
    public ConditionsView check(@Nullable Question content) {
        Question body = Texts.body(content);
        String owner = access.owner();
        ListedEntry listed =
                switch (concerned.listed(body.entry(), owner)) {
                    case Concerned.Answer.Listed answer -> answer.entry();
                    case Concerned.Answer.Refused answer -> throw new RefusedException(answer.refusal());
                };
        RestorationTerms terms = editions.on(day.today());
        Optional<RestorationTerms.Route> route = Optional.ofNullable(body.route())
                .map(code -> terms.route(code).orElseThrow(() -> new RefusedException(Refusals.ROUTE_UNKNOWN)));
        // Files and the commitment come with the application: here they are not there yet.
        Shown shown = attendances.shown(listed.entry(), owner, false, 0);
        if (!listed.list().burdens()) {
            throw new RefusedException(Refusals.NOTHING_TO_RESTORE);
        }
        var question = new Conditions.Question(facts.of(listed), terms, shown, day.today());
        List<Condition> conditions = Conditions.of(question, decisions.state(listed.entry()), route);
        return ConditionsView.of(listed.entry(), conditions, terms, listed.validUntil());
    }
}
