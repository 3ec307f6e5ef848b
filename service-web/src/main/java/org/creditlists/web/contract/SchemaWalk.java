package org.creditlists.web.contract;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which schemas of the components somebody meets who starts at a place of the document. */
final class SchemaWalk {

    private final Map<String, Schema> schemas;
    private final Set<String> met = new LinkedHashSet<>();

    private SchemaWalk(OpenAPI document) {
        Map<String, Schema> all = document.getComponents().getSchemas();
        schemas = all == null ? Map.of() : all;
    }

    /** From the answers of all operations. */
    static Set<String> ofAnswers(OpenAPI document) {
        var walk = new SchemaWalk(document);
        operations(document)
                .map(Operation::getResponses)
                .filter(Objects::nonNull)
                .flatMap(answers -> answers.getAPIResponses().values().stream())
                .forEach(answer -> walk.content(answer.getContent()));
        return walk.met;
    }

    /** From the bodies and parameters of all operations. */
    static Set<String> ofRequests(OpenAPI document) {
        var walk = new SchemaWalk(document);
        operations(document).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                walk.content(operation.getRequestBody().getContent());
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> walk.schema(parameter.getSchema()));
            }
        });
        return walk.met;
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .filter(item -> item.getOperations() != null)
                .flatMap(item -> item.getOperations().values().stream());
    }

    private void content(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::schema);
        }
    }

    private void schema(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (reference.startsWith(DocumentFrame.SCHEMAS) && met.add(name)) {
                schema(schemas.get(name));
            }
            return;
        }
        EverySchema.partsOf(schema).forEach(this::schema);
    }
}
