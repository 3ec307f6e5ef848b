package org.creditlists.sharing.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Times;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Entries as they were. What has ended is shown to auditors alone, and says nothing about anyone. */
@Path("/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HistoryResource {

    private final AsItWas asItWas;
    private final Lists lists;
    private final KeyedHash hash;
    private final Caller caller;
    private final Clock clock;

    HistoryResource(AsItWas asItWas, Lists lists, KeyedHash hash, Caller caller, Clock clock) {
        this.asItWas = asItWas;
        this.lists = lists;
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/entries/{entry}")
    @RolesAllowed({Roles.SUBJECT, Roles.AUDITOR})
    @Operation(
            summary = "Whether an entry was in force on a day, as far as it was known at a time; facts and no names",
            description =
                    "on: today when absent; knownAt: now when absent. Subjects see entries about themselves. An entry"
                            + " that has"
                            + " ended by now is shown to auditors alone. Departments ask at /inquiries/as-it-was,"
                            + " with their power and their purpose.")
    @APIResponse(
            responseCode = "404",
            description = "Nothing was known of it then, it has ended, or it is about somebody else")
    @APIResponseSchema(value = AsItWas.View.class, responseCode = "200", responseDescription = "As it is now")
    public AsItWas.View entry(
            @PathParam("entry") UUID entry,
            @QueryParam("on") @Nullable String on,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        var id = new EntryId(entry);
        boolean visible = caller.hasRole(Roles.AUDITOR)
                || lists.find(id)
                                .filter(listed -> listed.inForceOn(today)
                                        && !listed.displayUntil().isBefore(today)
                                        && !listed.shielded())
                                .isPresent()
                        && lists.isAbout(id, hash.of(caller.ownCode()));
        return asItWas.of(entry, Times.day(on, "on", today), Times.instant(knownAt, "knownAt", now))
                .filter(view -> visible)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "entry-unknown",
                        "",
                        Articles.HUBEI_2017_PART_IV_3,
                        "没有该条目，或已退出",
                        "There is no such entry, or it has ended")));
    }

    @GET
    @Path("/subjects/{subject}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Every entry that a subject has or had, as on a day and as known at a time; facts and no names",
            description =
                    "on: today when absent; knownAt: now when absent. By the id of the subject in the events: whom it"
                            + " names is forgotten"
                            + " with its last entry. Empty when nothing was known.")
    public List<AsItWas.View> subject(
            @PathParam("subject") UUID subject,
            @QueryParam("on") @Nullable String on,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        return asItWas.ofSubject(subject, Times.day(on, "on", today), Times.instant(knownAt, "knownAt", now));
    }
}
