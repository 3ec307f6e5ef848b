package org.creditlists.web.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditlists.web.caching.StateTags;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Every answer of one operation, with its types, headers and errors. */
final class Answers {

    private static final Set<String> PAGED = Set.of("after", "before");
    private static final Set<String> ONCE = Set.of("Idempotency-Key");
    private static final Set<String> CONDITION = Set.of(StateTags.HEADER);

    /** What the framework says by itself, in one language and about nothing. */
    private static final Set<String> FRAMEWORK =
            Set.of("Not Authorized", "Not Allowed", "Bad Request", "OK", "No Content");

    private final Operation operation;
    private final DocumentedMethod method;
    private final Sentences sentences;
    private final APIResponses answers;

    Answers(Operation operation, DocumentedMethod method, Sentences sentences) {
        this.operation = operation;
        this.method = method;
        this.sentences = sentences;
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        this.answers = operation.getResponses();
    }

    void complete(String path) {
        new Representations(answers, method).complete();
        boolean isGuarded = !operation.getSecurity().isEmpty();
        if (isGuarded) {
            refuse("401");
            refuse("403");
        }
        if (path.contains("{")) {
            refuse("404");
        }
        if (operation.getRequestBody() != null) {
            refuse("400");
            refuse("413");
            refuse("415");
        }
        if (takes(CONDITION)) {
            refuse("412");
        }
        if (!method.produced().isEmpty() && !method.isVoid()) {
            refuse("406");
        }
        refuse("422");
        if (method.isCatalogue()) {
            answers.addAPIResponse("304", SharedParts.unchanged());
        }
        if (method.isLimited()) {
            refuse("429");
        }
        refuse("500");
        refuse("503");
        Map<String, APIResponse> sorted = new TreeMap<>(answers.getAPIResponses());
        sorted.keySet().forEach(answers::removeAPIResponse);
        sorted.forEach((status, answer) -> answers.addAPIResponse(status, completed(status, answer)));
    }

    private void refuse(String status) {
        APIResponse answer = answers.getAPIResponse(status);
        if (answer == null || says(answer) == null) {
            answers.addAPIResponse(
                    status, OASFactory.createAPIResponse().ref("#/components/responses/" + SharedParts.name(status)));
        }
    }

    private static @Nullable String says(APIResponse answer) {
        String words = answer.getDescription();
        return words == null || words.isEmpty() || FRAMEWORK.contains(words) ? null : words;
    }

    private APIResponse completed(String status, APIResponse answer) {
        if (answer.getRef() != null) {
            return answer;
        }
        boolean isRefusal = status.startsWith("4") || status.startsWith("5");
        String own = says(answer);
        if (isRefusal) {
            String general = SharedParts.words(status);
            answer.setDescription(own == null ? general : sentences.behind(general, own));
            answer.setContent(SharedParts.problemContent());
        } else {
            answer.setDescription(own == null ? Representations.succeeded(status) : sentences.both(own));
        }
        headers(status, answer);
        return answer;
    }

    private void headers(String status, APIResponse answer) {
        SharedParts.named(answer);
        switch (status) {
            case "201", "202" ->
                answer.addHeader(
                        "Location", SharedParts.header("创建的资源，如有 / What was made, if it has an address", "/x/1"));
            case "401" -> answer.addHeader("WWW-Authenticate", SharedParts.scheme());
            case "429", "503" ->
                answer.addHeader(SharedParts.RETRY_AFTER, SharedParts.reference(SharedParts.RETRY_AFTER));
            case "200" -> {
                linked(answer);
                tagged(answer);
            }
            default -> {}
        }
        if (status.startsWith("2") && takes(ONCE)) {
            answer.addHeader(
                    "Idempotency-Replayed",
                    SharedParts.header("true：此前已办理，本次未再办理 / true: done before, and not again", "true"));
        }
        if (status.startsWith("2") || status.startsWith("4")) {
            SharedParts.counted(answer);
        }
    }

    private void tagged(APIResponse answer) {
        if (method.isVersioned()) {
            answer.addHeader(SharedParts.TAG, SharedParts.strongTag());
        } else if (method.isCatalogue()) {
            answer.addHeader(SharedParts.TAG, SharedParts.reference(SharedParts.TAG));
        }
    }

    private boolean takes(Set<String> names) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().map(Parameter::getName).anyMatch(names::contains);
    }

    private void linked(APIResponse answer) {
        if (takes(PAGED)) {
            answer.addHeader("Link", SharedParts.header("rel=next：下一页 / The next page", "</x?after=1>; rel=\"next\""));
        }
    }
}
