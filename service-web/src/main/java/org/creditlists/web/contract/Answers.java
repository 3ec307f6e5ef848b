package org.creditlists.web.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Every answer of one operation, with its types, headers and errors. */
final class Answers {

    private static final Set<String> PAGED = Set.of("after", "before");

    /** What the framework says by itself, in one language and about nothing. */
    private static final Set<String> FRAMEWORK = Set.of("Not Authorized", "Not Allowed", "Bad Request", "OK");

    private final Operation operation;
    private final DocumentedMethod method;
    private final APIResponses answers;

    Answers(Operation operation, DocumentedMethod method) {
        this.operation = operation;
        this.method = method;
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        this.answers = operation.getResponses();
    }

    /** @param codes of the refusals of the operation, by status */
    void complete(String path, Map<String, SortedSet<String>> codes) {
        new Representations(answers, method).complete();
        boolean isGuarded = !operation.getSecurity().isEmpty();
        if (isGuarded) {
            refuse("401", codes);
            refuse("403", codes);
        }
        if (path.contains("{")) {
            refuse("404", codes);
        }
        if (operation.getRequestBody() != null) {
            refuse("400", codes);
            refuse("413", codes);
            refuse("415", codes);
        }
        if (!method.produced().isEmpty() && !method.isVoid()) {
            refuse("406", codes);
        }
        refuse("422", codes);
        if (method.isLimited()) {
            refuse("429", codes);
        }
        refuse("500", codes);
        refuse("503", codes);
        codes.keySet().forEach(status -> refuse(status, codes));
        Map<String, APIResponse> sorted = new TreeMap<>(answers.getAPIResponses());
        sorted.keySet().forEach(answers::removeAPIResponse);
        sorted.forEach((status, answer) -> answers.addAPIResponse(status, completed(status, answer, codes)));
    }

    private void refuse(String status, Map<String, SortedSet<String>> codes) {
        APIResponse answer = answers.getAPIResponse(status);
        boolean isPlain = answer == null || says(answer) == null;
        if (isPlain && !codes.containsKey(status)) {
            answers.addAPIResponse(
                    status, OASFactory.createAPIResponse().ref("#/components/responses/" + SharedParts.name(status)));
        } else if (answer == null) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse());
        }
    }

    private static @Nullable String says(APIResponse answer) {
        String words = answer.getDescription();
        return words == null || words.isEmpty() || FRAMEWORK.contains(words) ? null : words;
    }

    private APIResponse completed(String status, APIResponse answer, Map<String, SortedSet<String>> codes) {
        if (answer.getRef() != null) {
            return answer;
        }
        boolean isRefusal = status.startsWith("4") || status.startsWith("5");
        String own = says(answer);
        if (isRefusal) {
            String general = SharedParts.words(status);
            answer.setDescription(own == null ? general : general + ". " + own);
            answer.setContent(SharedParts.problemContent());
            SortedSet<String> given = codes.get(status);
            if (given != null) {
                answer.setDescription(answer.getDescription() + "\n\ncode: `" + String.join("`, `", given) + "`");
                answer.addExtension("x-problem-codes", List.copyOf(given));
            }
        } else {
            answer.setDescription(own == null ? "如所请求 / As asked for" : own);
        }
        headers(status, answer);
        return answer;
    }

    private void headers(String status, APIResponse answer) {
        switch (status) {
            case "201", "202" ->
                answer.addHeader(
                        "Location", SharedParts.header("创建的资源，如有 / What was made, if it has an address", "/x/1"));
            case "401" -> answer.addHeader("WWW-Authenticate", SharedParts.header("Bearer", "Bearer"));
            case "429", "503" ->
                answer.addHeader(SharedParts.RETRY_AFTER, SharedParts.reference(SharedParts.RETRY_AFTER));
            case "200" -> linked(answer);
            default -> {}
        }
        if (status.startsWith("2") || status.startsWith("4")) {
            SharedParts.counted(answer);
        }
    }

    private void linked(APIResponse answer) {
        boolean isPaged = operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(PAGED::contains);
        if (isPaged) {
            answer.addHeader("Link", SharedParts.header("rel=next：下一页 / The next page", "</x?after=1>; rel=\"next\""));
        }
    }
}
