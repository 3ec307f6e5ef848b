package org.creditlists.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every error leaves as a problem, the framework's own included. */
public final class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    /**
     * What was decided a moment ago may not have arrived, or not whom it is about. Told of every entry, so that nobody
     * learns from it which entries there are.
     */
    private static final String NOT_KNOWN_YET = "entry-unknown";

    @ServerExceptionMapper
    public Response refused(RefusedException e) {
        boolean isUntold = e.retryAfter().isZero() && e.refusal().code().equals(NOT_KNOWN_YET);
        return response(e.refusal(), isUntold ? Outage.SOON : e.retryAfter());
    }

    @ServerExceptionMapper
    public Response unknownMember(UnrecognizedPropertyException e) {
        return response(Problem.of(
                400,
                "unknown-field",
                "请求中有未知字段：" + e.getPropertyName(),
                "The request has an unknown field: " + e.getPropertyName(),
                pointer(e)));
    }

    @ServerExceptionMapper
    public Response wrongType(MismatchedInputException e) {
        return response(
                Problem.of(400, "wrong-type", "字段的类型或格式不正确", "A field has the wrong type or format", pointer(e)));
    }

    @ServerExceptionMapper
    public Response notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return response(Problem.of(400, "not-json", "请求内容不是有效的JSON" + where, "The content is not JSON" + where, null));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e) {
        Problem problem = Problem.of(
                401,
                "unauthenticated",
                "需要有效的访问令牌（Bearer）",
                "A valid bearer token is needed; it may be missing, expired or signed by someone else",
                null);
        return Response.fromResponse(response(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return response(Problem.of(403, "forbidden", "您的角色无权进行此操作", "Your role does not permit this", null));
    }

    @ServerExceptionMapper
    public Response unexpected(Exception e) {
        if (Outage.isIn(e)) {
            // Not what it says: messages of database errors may quote the row.
            LOG.warn("the database is away: {}", e.getClass().getName());
            return response(Outage.REFUSAL, Outage.SOON);
        }
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.error("{}", instance, e);
        return response(Problem.internal(instance));
    }

    /**
     * The answer to what is refused.
     *
     * @param retryAfter the time after which the request may be tried again; zero when nobody knows
     */
    public static Response response(Refusal refusal, Duration retryAfter) {
        Response answer = response(Problem.of(refusal, Statuses.of(refusal.kind())));
        return retryAfter.isZero()
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                        .build();
    }

    /** The answer that a problem is. */
    public static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** JSON Pointer (RFC 6901) to what could not be read; null for the whole. */
    public static @Nullable String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String member = step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(member.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.isEmpty() ? null : pointer.toString();
    }
}
