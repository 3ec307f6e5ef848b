package org.creditlists.web.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** An example of each body and parameter, put together of those of their members ({@code examples.properties}). */
final class Examples {

    private static final String JSON = "application/json";

    private final Words words = Words.of("examples");
    private final Map<String, Schema> schemas;

    Examples(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    void of(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(one -> of(String.valueOf(operation.getOperationId()), one));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach(this::of);
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.getContent().getMediaTypes().forEach(this::of);
            }
        });
    }

    private void of(String operation, Parameter parameter) {
        if (parameter.getExample() == null) {
            value(operation, parameter.getName(), parameter.getSchema(), new HashSet<>())
                    .ifPresent(parameter::setExample);
        }
    }

    private void of(String type, MediaType content) {
        if (content.getExample() == null) {
            if (type.equals(JSON)) {
                value("", "", content.getSchema(), new HashSet<>()).ifPresent(content::setExample);
            } else if (isOfType(content.getSchema())) {
                words.of("type." + type, type).ifPresent(content::setExample);
            }
        }
    }

    private static boolean isOfType(@Nullable Schema schema) {
        return schema != null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.STRING)
                && !"binary".equals(schema.getFormat());
    }

    private Optional<Object> value(String owner, String name, @Nullable Schema schema, Set<String> within) {
        if (schema == null) {
            return Optional.empty();
        }
        Optional<String> own = words.of(owner + "." + name, name).filter(text -> !text.isEmpty());
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(DocumentFrame.SCHEMAS)) {
            String referred = reference.substring(DocumentFrame.SCHEMAS.length());
            if (!within.add(referred)) {
                return Optional.empty();
            }
            Schema of = schemas.get(referred);
            Optional<Object> value = value(isText(of) ? owner : referred, isText(of) ? name : "", of, within);
            within.remove(referred);
            return value;
        }
        if (schema.getProperties() != null) {
            Map<String, Object> members = new LinkedHashMap<>();
            schema.getProperties().forEach((member, of) -> value(owner, member, of, within)
                    .ifPresent(one -> members.put(member, one)));
            return Optional.of(members);
        }
        return own.flatMap(text -> typed(schema, text)).or(() -> general(owner, name, schema, within));
    }

    private static boolean isText(@Nullable Schema schema) {
        return schema != null && schema.getProperties() == null;
    }

    private Optional<Object> general(String owner, String name, Schema schema, Set<String> within) {
        if (schema.getEnumeration() != null) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getType() == null) {
            return Optional.empty();
        }
        return switch (schema.getType().getFirst()) {
            case ARRAY -> value(owner, name, schema.getItems(), within).map(List::of);
            case OBJECT -> Optional.of(Map.of());
            case BOOLEAN -> Optional.of(false);
            case INTEGER, NUMBER -> Optional.of(schema.getDefaultValue() == null ? 1 : schema.getDefaultValue());
            case STRING ->
                words.of("format." + schema.getFormat(), "format.text").map(text -> text);
            case NULL -> Optional.empty();
        };
    }

    /** The text as a value of the schema; empty when it is none. */
    private static Optional<Object> typed(Schema schema, String text) {
        if (schema.getType() == null) {
            return Optional.empty();
        }
        return switch (schema.getType().getFirst()) {
            case ARRAY ->
                schema.getItems() == null
                        ? Optional.empty()
                        : typed(schema.getItems(), text).map(List::of);
            case OBJECT, NULL -> Optional.empty();
            case BOOLEAN -> Optional.of(Boolean.valueOf(text));
            case INTEGER, NUMBER -> text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
            case STRING -> isOf(schema, text) ? Optional.of(text) : Optional.empty();
        };
    }

    private static boolean isOf(Schema schema, String text) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return (schema.getEnumeration() == null || schema.getEnumeration().contains(text))
                && switch (format) {
                    case "uuid" -> text.matches("[0-9a-f-]{36}");
                    case "date" -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
                    case "date-time" -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
                    default -> true;
                };
    }
}
