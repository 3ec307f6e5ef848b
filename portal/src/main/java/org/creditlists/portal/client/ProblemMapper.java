package org.creditlists.portal.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.creditlists.web.problem.Problem;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Keeps the status and the problem of every answer that is an error. */
public final class ProblemMapper implements ResponseExceptionMapper<ProblemException> {

    @Override
    public ProblemException toThrowable(Response answer) {
        return new ProblemException(answer.getStatus(), problem(answer));
    }

    private static @Nullable Problem problem(Response answer) {
        try {
            return answer.readEntity(Problem.class);
        } catch (ProcessingException | WebApplicationException noProblem) {
            return null;
        }
    }
}
