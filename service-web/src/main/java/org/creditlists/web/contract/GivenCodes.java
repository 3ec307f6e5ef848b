package org.creditlists.web.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.web.code.ProblemCode;
import org.creditlists.web.code.ProblemCodes;
import org.creditlists.web.contract.reach.Reach;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The codes of problems that an operation can give, by status, in {@code x-problem-codes} of the operation; those that
 * every operation can give stand at the shared answers.
 */
final class GivenCodes {

    private static final String EXTENSION = "x-problem-codes";

    /** Before the status, in codes of the protocol. */
    private static final String BY_STATUS = "http-";

    private static final DotName REQUEST_FILTER =
            DotName.createSimple("org.jboss.resteasy.reactive.server.ServerRequestFilter");
    private static final DotName EXCEPTION_MAPPER =
            DotName.createSimple("org.jboss.resteasy.reactive.server.ServerExceptionMapper");
    private static final DotName FILTER = DotName.createSimple("jakarta.ws.rs.container.ContainerRequestFilter");
    private static final DotName ROUTE_FILTERS = DotName.createSimple("io.quarkus.vertx.http.runtime.filters.Filters");
    /** What is refused somewhere else, and only answered by its mapper. */
    private static final DotName REFUSED = DotName.createSimple("org.creditlists.web.problem.RefusedException");

    private final ProblemCodes codes = new ProblemCodes();
    private final Reach reach;
    private final Set<String> everywhere = new TreeSet<>();

    GivenCodes(IndexView index) {
        Set<String> known = codes.all().stream().map(ProblemCode::code).collect(Collectors.toSet());
        reach = new Reach(index, Thread.currentThread().getContextClassLoader(), known);
        beforeAndAfter(index).forEach(method -> everywhere.addAll(reach.codes(method)));
        known.stream().filter(code -> code.startsWith(BY_STATUS)).forEach(everywhere::add);
    }

    /** What every request passes before its operation, and whatever makes an answer of an error. */
    private static Stream<MethodInfo> beforeAndAfter(IndexView index) {
        Stream<MethodInfo> annotated = Stream.of(REQUEST_FILTER, EXCEPTION_MAPPER)
                .flatMap(annotation -> index.getAnnotations(annotation).stream())
                .map(one -> one.target().asMethod());
        Stream<MethodInfo> filters = index.getAllKnownImplementations(FILTER).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals("filter") && method.parametersCount() == 1);
        Stream<MethodInfo> routes = index.getKnownClasses().stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> takes(method, ROUTE_FILTERS));
        return Stream.of(annotated, filters, routes)
                .flatMap(methods -> methods)
                .filter(method -> !takes(method, REFUSED));
    }

    private static boolean takes(MethodInfo method, DotName type) {
        return method.parameterTypes().stream().anyMatch(one -> one.name().equals(type));
    }

    /** Lists the codes of one operation, among the statuses that it answers with. */
    void of(Operation operation, DocumentedMethod method) {
        Set<String> given = new TreeSet<>();
        method.like().forEach(one -> given.addAll(reach.codes(one)));
        given.removeAll(everywhere);
        Set<String> statuses = operation.getResponses().getAPIResponses().keySet();
        Map<String, List<String>> listed = byStatus(given);
        listed.keySet().retainAll(statuses);
        if (!listed.isEmpty()) {
            operation.addExtension(EXTENSION, listed);
        }
    }

    /** Lists at each shared answer the codes that any operation can give. */
    void ofEvery(OpenAPI document) {
        byStatus(everywhere).forEach((status, given) -> {
            var answer = document.getComponents().getResponses().get(SharedParts.name(status));
            if (answer != null) {
                answer.addExtension(EXTENSION, given);
            }
        });
    }

    private Map<String, List<String>> byStatus(Set<String> given) {
        Map<String, List<String>> byStatus = new TreeMap<>();
        codes.all().stream().filter(one -> given.contains(one.code())).forEach(one -> one.statuses()
                .forEach(status -> byStatus.computeIfAbsent(status.toString(), any -> new ArrayList<>())
                        .add(one.code())));
        return byStatus;
    }
}
