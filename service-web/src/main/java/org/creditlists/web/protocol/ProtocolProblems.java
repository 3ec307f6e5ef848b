package org.creditlists.web.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.problem.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the protocol refuses, with what a client needs to go on: which methods there are, which types are taken. */
public final class ProtocolProblems {

    private final ProblemMappers members = new ProblemMappers();
    private final TakenTypes taken;

    ProtocolProblems(TakenTypes taken) {
        this.taken = taken;
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri, Request request) {
        if (e.getCause() instanceof JsonMappingException mapping) {
            return mapping instanceof UnrecognizedPropertyException unknown
                    ? members.unknownMember(unknown)
                    : ProblemMappers.response(Problem.of(
                            400,
                            "wrong-type",
                            "字段的类型或格式不正确",
                            "A field has the wrong type or format",
                            ProblemMappers.pointer(mapping)));
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return members.notJson(json);
        }
        if (e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        String path = uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath();
        int status = statusOf(e.getResponse(), request.getMethod(), path);
        String reason = reasonOf(e.getResponse(), status);
        Response answer =
                ProblemMappers.response(Problem.of(status, "http-" + status, "请求未能处理：" + reason, reason, null));
        if (status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            // RFC 9110, 15.5.6: it has to say which methods there are.
            return with(answer, HttpHeaders.ALLOW, List.copyOf(taken.methodsOf(path)));
        }
        if (status == Response.Status.NOT_ACCEPTABLE.getStatusCode()) {
            return madeTold(path);
        }
        return status == Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode() ? typesTold(path) : answer;
    }

    /** Where the paths of two resources begin alike, the framework says of another method that nothing is there. */
    private int statusOf(Response answer, String method, String path) {
        boolean isUnfound = answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode();
        var methods = isUnfound ? taken.methodsOf(path) : List.<String>of();
        return methods.isEmpty() || methods.contains(method)
                ? answer.getStatus()
                : Response.Status.METHOD_NOT_ALLOWED.getStatusCode();
    }

    private static String reasonOf(Response answer, int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? answer.getStatusInfo().getReasonPhrase() : known.getReasonPhrase();
    }

    private Response madeTold(String path) {
        String made = String.join(", ", taken.madeAt(path));
        return ProblemMappers.response(Problem.of(
                Response.Status.NOT_ACCEPTABLE.getStatusCode(),
                "http-406",
                "没有Accept所要求的格式" + (made.isEmpty() ? "" : "；可用：" + made),
                "There is no answer of a type in Accept" + (made.isEmpty() ? "" : "; there are " + made),
                null));
    }

    private Response typesTold(String path) {
        List<String> types = List.copyOf(taken.typesOf(path));
        String known = String.join(", ", types);
        Problem problem = Problem.of(
                Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
                "http-415",
                "不支持此Content-Type" + (types.isEmpty() ? "" : "；可用：" + known),
                "This Content-Type is not taken" + (types.isEmpty() ? "" : "; taken are " + known),
                null);
        return types.isEmpty()
                ? ProblemMappers.response(problem)
                : with(ProblemMappers.response(problem), "Accept-Post", types);
    }

    private static Response with(Response answer, String header, List<String> values) {
        return Response.fromResponse(answer)
                .header(header, String.join(", ", values))
                .build();
    }
}
