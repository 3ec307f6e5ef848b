package org.creditlists.web.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Members of bodies as their records have them: answers always have what is never null, requests have no others than
 * those that are named, and each has its sentence.
 */
final class SchemaCompletion {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final IndexView index;
    private final OpenAPI document;
    private final Words members = Words.of("members");

    SchemaCompletion(IndexView index, OpenAPI document) {
        this.index = index;
        this.document = document;
    }

    void complete() {
        Set<String> answered = SchemaWalk.ofAnswers(document);
        Set<String> asked = SchemaWalk.ofRequests(document);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (String name : List.copyOf(schemas.keySet())) {
            Schema schema = schemas.get(name);
            if (!answered.contains(name) && !asked.contains(name)) {
                document.getComponents().removeSchema(name);
            } else if (schema != null && schema.getProperties() != null) {
                boolean isAnswer = !asked.contains(name);
                recordOf(name, schema).ifPresent(record -> complete(schema, record, isAnswer));
                if (!isAnswer && schema.getAdditionalPropertiesSchema() == null) {
                    schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
                }
            }
        }
    }

    /** The record of a schema: of its name, and with its members. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        String simple = name.replaceAll("[0-9]+$", "");
        Set<String> wanted = schema.getProperties().keySet();
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.simpleName() != null
                        && (type.simpleName().equals(simple) || type.simpleName().equals(name)))
                .filter(type -> names(type).equals(wanted))
                .findFirst();
    }

    private static Set<String> names(ClassInfo record) {
        Set<String> names = new HashSet<>();
        record.recordComponents().forEach(component -> names.add(component.name()));
        return names;
    }

    private void complete(Schema schema, ClassInfo record, boolean isAnswer) {
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : record.recordComponents()) {
            Schema member = schema.getProperties().get(component.name());
            String key = record.simpleName() + "." + component.name();
            if (member != null && member.getDescription() == null) {
                members.of(key, key).ifPresent(member::setDescription);
            }
            if (isAnswer && !component.type().hasAnnotation(NULLABLE)) {
                required.add(component.name());
            }
        }
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }
}
