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
    private final Words chinese = Words.of("members-zh");

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
                List<ClassInfo> named = recordsOf(name);
                List<ClassInfo> whole = named.stream()
                        .filter(type -> names(type).equals(names(schema)))
                        .toList();
                complete(schema, whole, isAnswer);
                (whole.isEmpty() ? almost(named, schema) : whole).forEach(type -> describe(schema, type));
                if (!isAnswer && schema.getAdditionalPropertiesSchema() == null) {
                    schema.setAdditionalPropertiesSchema(
                            OASFactory.createSchema().booleanSchema(false));
                }
            }
        }
    }

    /** The records that a schema may be of by its name, in order. */
    private List<ClassInfo> recordsOf(String name) {
        String simple = name.replaceAll("[0-9]+$", "");
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.simpleName() != null
                        && (type.simpleName().equals(simple)
                                || type.simpleName().equals(name)))
                .sorted(Comparator.comparing(ClassInfo::name))
                .toList();
    }

    /** Those with a member that is hidden, or with one that is worked out: they still say what the others are. */
    private static List<ClassInfo> almost(List<ClassInfo> records, Schema schema) {
        return records.stream()
                .filter(type ->
                        names(type).containsAll(names(schema)) || names(schema).containsAll(names(type)))
                .toList();
    }

    private static Set<String> names(Schema schema) {
        return schema.getProperties().keySet();
    }

    private static Set<String> names(ClassInfo record) {
        Set<String> names = new HashSet<>();
        record.recordComponents().forEach(component -> names.add(component.name()));
        return names;
    }

    private static void complete(Schema schema, List<ClassInfo> records, boolean isAnswer) {
        Set<String> required = new TreeSet<>(schema.getProperties().keySet());
        records.stream()
                .flatMap(record -> record.recordComponents().stream())
                .filter(component -> component.type().hasAnnotation(NULLABLE))
                .forEach(component -> required.remove(component.name()));
        if (isAnswer && !records.isEmpty() && !required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /** By the whole name of the record where records of one name say different things, otherwise by its own name. */
    private void describe(Schema schema, ClassInfo record) {
        for (RecordComponentInfo component : record.recordComponents()) {
            Schema member = schema.getProperties().get(component.name());
            String own = record.name().toString().replace('$', '.') + "." + component.name();
            String key = members.of(own, own).isPresent() ? own : record.simpleName() + "." + component.name();
            if (member != null && member.getDescription() == null) {
                members.of(key, key)
                        .ifPresent(english -> member.setDescription(chinese.of(key, key)
                                .map(first -> Sentences.both(first, english))
                                .orElse(english)));
            }
        }
    }
}
