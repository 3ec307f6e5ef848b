package org.creditlists.web.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Visits every schema of a document once, wherever it stands. */
record EverySchema(Consumer<Schema> visit) {

    void of(OpenAPI document) {
        var parts = document.getComponents();
        each(parts.getSchemas());
        values(parts.getHeaders()).forEach(this::header);
        values(parts.getResponses()).forEach(this::answer);
        document.getPaths().getPathItems().values().forEach(this::path);
    }

    private void path(PathItem item) {
        parameters(item.getParameters());
        values(item.getOperations()).forEach(operation -> {
            parameters(operation.getParameters());
            if (operation.getRequestBody() != null) {
                content(operation.getRequestBody().getContent());
            }
            operation.getResponses().getAPIResponses().values().forEach(this::answer);
        });
    }

    private void parameters(@Nullable Collection<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(parameter -> schema(parameter.getSchema()));
        }
    }

    private void answer(APIResponse answer) {
        values(answer.getHeaders()).forEach(this::header);
        content(answer.getContent());
    }

    private void header(Header header) {
        schema(header.getSchema());
    }

    private void content(@Nullable Content content) {
        if (content != null) {
            values(content.getMediaTypes()).map(MediaType::getSchema).forEach(this::schema);
        }
    }

    private void each(@Nullable Map<String, Schema> schemas) {
        values(schemas).forEach(this::schema);
    }

    private static <T> Stream<T> values(@Nullable Map<?, T> map) {
        return map == null ? Stream.of() : map.values().stream();
    }

    private void schema(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        visit.accept(schema);
        partsOf(schema).forEach(this::schema);
    }

    /** The schemas that stand within one. */
    static Stream<Schema> partsOf(Schema schema) {
        return Stream.of(
                        Stream.of(schema.getItems(), schema.getNot(), schema.getAdditionalPropertiesSchema())
                                .filter(Objects::nonNull),
                        values(schema.getProperties()),
                        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                                .filter(Objects::nonNull)
                                .flatMap(Collection::stream))
                .flatMap(parts -> parts);
    }
}
