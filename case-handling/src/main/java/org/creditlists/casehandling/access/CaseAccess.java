package org.creditlists.casehandling.access;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.casehandling.domain.CaseRefusals;
import org.creditlists.casehandling.engine.CaseRow;
import org.creditlists.casehandling.engine.CaseTable;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a caller may see, and what of them. A case that is not for the caller is a case that is not there.
 *
 * @param <R> rows of the law
 */
public abstract class CaseAccess<R extends CaseRow> {

    protected final Caller caller;
    protected final KeyedHash hash;

    private final CaseTable<R> table;
    private final CaseRefusals refusals;

    protected CaseAccess(CaseTable<R> table, Caller caller, KeyedHash hash, CaseRefusals refusals) {
        this.table = table;
        this.caller = caller;
        this.hash = hash;
        this.refusals = refusals;
    }

    /** The case, if the caller brought it. */
    protected abstract Optional<R> findOwn(CaseId id);

    /** How much of a case the caller is shown. */
    public abstract Showing showing(R found);

    /** Whether an authority may still see a case of its own. */
    protected boolean isOpenToOffices(R found) {
        return true;
    }

    /** Whether an authority that may still see a case may read what was handed in, too. */
    protected boolean hasFilesForOffices(R found) {
        return true;
    }

    /** Keyed hash of whoever the caller acts for. */
    public String owner() {
        return hash.of(caller.ownCode());
    }

    /** @throws RefusedException when the caller did not bring it */
    public final R own(UUID id) {
        return findOwn(new CaseId(id)).orElseThrow(this::unknown);
    }

    /** @throws RefusedException when it is not in the queue of the caller's authority */
    public final R inQueue(UUID id) {
        return findOfOffice(new CaseId(id)).orElseThrow(this::unknown);
    }

    /** @throws RefusedException when the caller has nothing to do with it */
    public final R readable(UUID id) {
        CaseId caseId = new CaseId(id);
        if (caller.hasRole(Roles.AUDITOR)) {
            return table.find(caseId).orElseThrow(this::unknown);
        }
        boolean office = caller.hasRole(Roles.OFFICER);
        Optional<R> own = Optional.empty();
        if (caller.hasRole(Roles.SUBJECT)) {
            own = table.findConcerning(caseId, owner());
        } else if (!office) {
            own = findOwn(caseId);
        }
        return own.or(() -> office ? findOfOffice(caseId) : Optional.empty()).orElseThrow(this::unknown);
    }

    /** @throws RefusedException when what was handed in is not for the caller */
    public final R withFiles(UUID id) {
        return caller.hasRole(Roles.OFFICER)
                ? findOfOffice(new CaseId(id)).filter(this::hasFilesForOffices).orElseThrow(this::unknown)
                : own(id);
    }

    private Optional<R> findOfOffice(CaseId caseId) {
        return table.find(caseId)
                .filter(found -> table.isFor(found, new AuthorityId(caller.organisation())))
                .filter(this::isOpenToOffices);
    }

    /** Cases that the caller brought, or that are about the caller's entries, the latest first; at most 200. */
    public List<R> mine() {
        return table.concerning(owner());
    }

    /**
     * A page of the queue of the caller's authority.
     *
     * @param path of the queue
     * @param limit cases of a page
     * @param after cursor of the page before, null for the first
     * @param views puts cases into words
     */
    public final Response queue(String path, int limit, @Nullable String after, Function<List<R>, List<?>> views) {
        return CaseQueue.page(table, new AuthorityId(caller.organisation()), path, limit, after, views);
    }

    /** The caller, who acts for an authority. */
    public final Actor actingOfficer() {
        return Actor.of(caller, List.of(Roles.OFFICER));
    }

    /** The caller as an officer, who leaves a trace in the case. */
    public final Optional<Actor> officer() {
        return caller.hasRole(Roles.OFFICER) ? Optional.of(Actor.of(caller, List.of(Roles.OFFICER))) : Optional.empty();
    }

    /** The caller as somebody of an authority whose reading is recorded; auditors leave no trace in the case. */
    public final Optional<Actor> recordedReader() {
        return officer().filter(actor -> !caller.hasRole(Roles.AUDITOR));
    }

    /** How the caller reads the timeline of a case. */
    public Timeline.Reader reader(R found) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return new Timeline.Reader.Auditor();
        }
        return caller.hasRole(Roles.SUBJECT)
                ? new Timeline.Reader.Subject()
                : new Timeline.Reader.Authority(caller.organisation());
    }

    private RefusedException unknown() {
        return new RefusedException(refusals.caseUnknown());
    }
}
