package org.creditlists.portal.client;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What waits for a second person at designation-service, with the token of the caller. */
@RegisterRestClient(configKey = "designation")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/approvals")
public interface RegistryApprovals extends ApprovalRequests {}
