package org.creditlists.web.contract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
                complete(schema, recordsOf(name, schema), isAnswer);
                if (!isAnswer && schema.getAdditionalPropertiesSchema() == null) {
                    schema.setAdditionalPropertiesSchema(
                            OASFactory.createSchema().booleanSchema(false));
                }
            }
        }
    }

    /** The records that a schema may be of, in order: of its name, and with its members. */
    private List<ClassInfo> recordsOf(String name, Schema schema) {
        String simple = name.replaceAll("[0-9]+$", "");
        Set<String> wanted = schema.getProperties().keySet();
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.simpleName() != null
                        && (type.simpleName().equals(simple)
                                || type.simpleName().equals(name)))
                .filter(type -> names(type).equals(wanted))
                .sorted(Comparator.comparing(ClassInfo::name))
                .toList();
    }

    private static Set<String> names(ClassInfo record) {
        Set<String> names = new HashSet<>();
        record.recordComponents().forEach(component -> names.add(component.name()));
        return names;
    }

    private void complete(Schema schema, List<ClassInfo> records, boolean isAnswer) {
        Set<String> required = new TreeSet<>(schema.getProperties().keySet());
        for (ClassInfo record : records) {
            for (RecordComponentInfo component : record.recordComponents()) {
                Schema member = schema.getProperties().get(component.name());
                String key = record.simpleName() + "." + component.name();
                if (member != null && member.getDescription() == null) {
                    members.of(key, key).ifPresent(member::setDescription);
                }
                if (component.type().hasAnnotation(NULLABLE)) {
                    required.remove(component.name());
                }
            }
        }
        if (isAnswer && !records.isEmpty() && !required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }
}
