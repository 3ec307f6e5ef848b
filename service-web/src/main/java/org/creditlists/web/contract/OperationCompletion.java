package org.creditlists.web.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** One operation as clients need it: a name that stays, both languages, every answer. */
final class OperationCompletion {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_KEY = 200;

    private final IndexView index;
    private final Map<String, String> tags;
    private final GivenCodes codes;
    private final Words operations = Words.of("operations");
    private final Words parameters = Words.of("parameters");
    private final Words questions = Words.of("tags");
    private final Sentences sentences = new Sentences();

    /** @param tags that are met, by name; filled */
    OperationCompletion(IndexView index, Map<String, String> tags, GivenCodes codes) {
        this.index = index;
        this.tags = tags;
        this.codes = codes;
    }

    void complete(String path, String verb, Operation operation) {
        DocumentedMethod.of(index, verb, operation.getOperationId()).ifPresent(method -> {
            operation.setOperationId(id(method, verb));
            String question = method.question();
            tags.put(question, questions.of(question, question).orElse(question));
            operation.setTags(List.of(question));
            describe(operation, method, verb);
            secure(operation, method.roles());
            if (method.isCatalogue()) {
                operation.addParameter(OASFactory.createParameter()
                        .name("If-None-Match")
                        .in(Parameter.In.HEADER)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(this::describe);
            }
            new Answers(operation, method, sentences).complete(path);
            codes.of(operation, method);
        });
    }

    /** Roles are no scopes: they stand beside the scheme, in an extension and in words. */
    private static void secure(Operation operation, List<String> roles) {
        if (roles.isEmpty()) {
            operation.setSecurity(new ArrayList<>());
            return;
        }
        operation.setSecurity(
                List.of(OASFactory.createSecurityRequirement().addScheme(DocumentFrame.BEARER, List.of())));
        operation.addExtension("x-roles", roles);
        operation.setDescription(operation.getDescription() + "\n\n角色 / Roles: " + String.join(", ", roles));
    }

    /** Class and method, which stay; the verb where two operations share them. */
    private static String id(DocumentedMethod method, String verb) {
        String name = method.simpleName();
        String id = name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1)
                + capital(method.method().name());
        boolean isOverloaded = method.method().declaringClass().methods().stream()
                        .filter(one -> one.name().equals(method.method().name()))
                        .filter(one -> one.annotations().stream()
                                .anyMatch(a -> a.name().toString().matches("jakarta.ws.rs.(GET|POST|PUT|DELETE)")))
                        .count()
                > 1;
        return isOverloaded ? id + capital(verb.toLowerCase(Locale.ROOT)) : id;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void describe(Operation operation, DocumentedMethod method, String verb) {
        String english = operation.getSummary();
        String chinese = chinese(method, verb, "");
        String more = operation.getDescription();
        operation.setSummary(chinese.isEmpty() ? english : Sentences.both(chinese, english));
        operation.setDescription(Stream.of(
                        chinese + "。",
                        more == null ? "" : chinese(method, verb, ".more"),
                        sentence(english),
                        more == null ? "" : sentence(more))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n")));
    }

    /** What is said of an operation, by its package, its verb, or its class and method alone. */
    private String chinese(DocumentedMethod method, String verb, String of) {
        String key = method.key() + of;
        return operations
                .of(method.packageName() + "." + key, key)
                .or(() -> operations.of(method.key() + "." + verb + of, key))
                .orElse("");
    }

    private static String sentence(@Nullable String text) {
        return text == null || text.isEmpty() || text.endsWith(".") ? String.valueOf(text) : text + ".";
    }

    private void describe(Parameter parameter) {
        String words = parameters.of(parameter.getName(), parameter.getName()).orElse("");
        String own = parameter.getDescription();
        parameter.setDescription(own == null ? words : sentences.behind(words, sentence(own)));
        Schema schema = parameter.getSchema();
        if (schema != null && parameter.getName().equals("limit")) {
            schema.setMinimum(BigDecimal.ONE);
            schema.setMaximum(BigDecimal.valueOf(LARGEST_PAGE));
        }
        if (schema != null && parameter.getName().equals("Idempotency-Key")) {
            schema.setMaxLength(LONGEST_KEY);
        }
        if (schema == null) {
            parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
    }
}
