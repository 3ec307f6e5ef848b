package org.creditlists.portal.pages.docs.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.creditlists.portal.pages.docs.api.ApiOperation.Parameter;
import org.creditlists.portal.pages.docs.api.ApiOperation.Shape;
import org.creditlists.portal.pages.docs.schema.Member;
import org.creditlists.portal.pages.docs.schema.SchemaReader;
import org.creditlists.portal.pages.docs.text.Bilingual;
import org.creditlists.portal.pages.docs.text.Words;

/** Reads one document of OpenAPI 3.1. */
final class ApiReader {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String MEANING = "description";
    /** Roles stand in {@code x-roles}; the paragraph says them once more. */
    private static final String ROLES = "角色 / Roles:";

    private static final String PROBLEM = "Problem";

    /** {@code officer 认定部门经办人 / officer of an authority}, one behind the other. */
    private static final Pattern ROLE =
            Pattern.compile("(?:^|\\n|; )([a-z]+) (\\p{IsHan}[^/\\n]*) / ([^;\\n]+?)(?=;|[.]?(?:\\n|$))");

    private static final Pattern SAID_OF_ROLES = Pattern.compile("(?m)^[a-z]+ \\p{IsHan}.*; .*$");
    private static final Pattern END = Pattern.compile("[。.]$");

    private final String name;
    private final JsonNode document;
    private final SchemaReader schemas;
    private final AnswerReader answers;

    ApiReader(String name, JsonNode document) {
        this.name = name;
        this.document = document;
        this.schemas = SchemaReader.of(document.path("components").path("schemas"));
        this.answers = new AnswerReader(document.path("components"), schemas);
    }

    ApiService service() {
        Map<String, List<ApiOperation>> byTag = new LinkedHashMap<>();
        document.path("tags").forEach(tag -> byTag.put(tag.path("name").asText(), new ArrayList<>()));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        ApiOperation one = operation(path.getKey(), method.getKey(), method.getValue());
                        byTag.computeIfAbsent(one.tag(), tag -> new ArrayList<>())
                                .add(one);
                    }
                }));
        List<ApiService.Tag> tags = byTag.entrySet().stream()
                .filter(tag -> !tag.getValue().isEmpty())
                .map(tag -> new ApiService.Tag(tag.getKey(), saysOfTag(tag.getKey()), List.copyOf(tag.getValue())))
                .toList();
        String bearer = document.path("components")
                .path("securitySchemes")
                .path("bearer")
                .path(MEANING)
                .asText();
        return new ApiService(
                name, Bilingual.paragraphs(SAID_OF_ROLES.matcher(bearer).replaceAll("")), roles(bearer), tags);
    }

    private static List<Words> roles(String bearer) {
        return ROLE.matcher(bearer)
                .results()
                .map(one -> new Words(one.group(1) + "：" + one.group(2), one.group(1) + ": " + one.group(3)))
                .toList();
    }

    private Words saysOfTag(String tag) {
        return StreamSupport.stream(document.path("tags").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(tag))
                .map(one -> Bilingual.line(one.path(MEANING).asText()))
                .findFirst()
                .orElse(Words.same(tag));
    }

    private ApiOperation operation(String path, String method, JsonNode node) {
        Words summary = Bilingual.line(node.path("summary").asText());
        List<String> roles = new ArrayList<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return new ApiOperation(
                name,
                node.path("operationId").asText(),
                node.path("tags").path(0).asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                summary,
                details(node, summary),
                roles,
                parameters(node),
                answers.contents(node.path("requestBody").path("content")),
                answers.all(node),
                shapes(node));
    }

    /** What the description says besides the summary and the roles. */
    private static List<Words> details(JsonNode node, Words summary) {
        return Bilingual.paragraphs(node.path(MEANING).asText()).stream()
                .filter(one -> !said(one.zh(), summary.zh()) && !said(one.en(), summary.en()))
                .filter(one -> !(one.zh() + " / " + one.en()).startsWith(ROLES))
                .toList();
    }

    private static boolean said(String paragraph, String summary) {
        return !paragraph.isEmpty() && END.matcher(paragraph).replaceFirst("").equals(summary);
    }

    private List<Parameter> parameters(JsonNode node) {
        List<Parameter> all = new ArrayList<>();
        node.path("parameters").forEach(one -> {
            Member member = schemas.member(
                    one.path("name").asText(),
                    one.path("required").asBoolean(),
                    one.path("schema"),
                    one.path(MEANING).asText());
            all.add(new Parameter(
                    one.path("in").asText(), member, one.path("example").asText()));
        });
        return all;
    }

    /** All objects of its bodies; that of problems is the same everywhere and explained once. */
    private List<Shape> shapes(JsonNode node) {
        Set<String> names = new TreeSet<>();
        answers.schemasOf(node).forEach(schema -> names.addAll(schemas.shapesIn(schema)));
        names.remove(PROBLEM);
        return names.stream().map(this::shape).toList();
    }

    Shape problem() {
        return shape(PROBLEM);
    }

    private Shape shape(String shape) {
        JsonNode schema = document.path("components").path("schemas").path(shape);
        return new Shape(shape, Bilingual.line(schema.path(MEANING).asText()), schemas.members(schema));
    }
}
