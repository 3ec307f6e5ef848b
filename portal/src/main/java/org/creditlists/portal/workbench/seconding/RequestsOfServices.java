package org.creditlists.portal.workbench.seconding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.ApprovalRequests;
import org.creditlists.portal.client.ApprovalRequests.Request;
import org.creditlists.portal.client.MemorandumApprovals;
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.client.RegistryApprovals;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The requests of an organisation, whichever service has them. */
@Singleton
class RequestsOfServices {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final ApprovalRequests registry;
    private final ApprovalRequests memoranda;

    RequestsOfServices(@RestClient RegistryApprovals registry, @RestClient MemorandumApprovals memoranda) {
        this.registry = registry;
        this.memoranda = memoranda;
    }

    /**
     * @param refused why a service told none of its own; null when all did
     */
    record All(List<Request> requests, Answer.@Nullable Refused<?> refused) {}

    All all() {
        List<Request> found = new ArrayList<>();
        Answer.Refused<?> why = null;
        for (ApprovalRequests service : List.of(registry, memoranda)) {
            switch (Answer.of(service::all)) {
                case Answer.Given<List<Request>>(List<Request> given) -> found.addAll(given);
                // Whoever may ask a service nothing has no request there.
                case Answer.Refused<List<Request>> refused -> why = refused.status() == FORBIDDEN ? why : refused;
            }
        }
        return new All(List.copyOf(found), why);
    }

    /**
     * @param owner that has it
     * @param history what happened to it, in order; empty when it is not told
     */
    record Found(Owner owner, Request request, List<ApprovalRequests.Happened> history) {}

    /** Refused with 404 when no service has it. */
    Answer<Found> find(UUID id) {
        Answer<Found> first = find(Owner.DESIGNATION, registry, id);
        return first instanceof Answer.Refused<Found> refused
                        && (refused.status() == NOT_FOUND || refused.status() == FORBIDDEN)
                ? find(Owner.INCENTIVE, memoranda, id)
                : first;
    }

    private static Answer<Found> find(Owner owner, ApprovalRequests service, UUID id) {
        return Answer.of(() -> new Found(owner, service.one(id), service.history(id)));
    }
}
