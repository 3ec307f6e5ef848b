package org.creditlists.web.contract;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Every answer of one operation, with its types, headers and errors. */
final class Answers {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Set<String> PAGED = Set.of("after", "before");

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

    void complete(String path) {
        succeed();
        boolean isGuarded = !operation.getSecurity().isEmpty();
        boolean hasContent = operation.getRequestBody() != null;
        if (isGuarded) {
            refuse("401", "需要有效的访问令牌 / A valid bearer token is needed")
                    .addHeader("WWW-Authenticate", header("Bearer", "Bearer"));
            refuse("403", "角色或机构无权进行此操作 / Role or organisation may not");
        }
        if (path.contains("{")) {
            refuse("404", "没有该事项，或属于他人 / There is no such thing, or it is another's");
        }
        if (hasContent) {
            refuse("400", "请求内容无法读取 / The content cannot be read");
            refuse("413", "请求内容过大 / The content is too large");
            refuse("415", "不支持该内容类型 / The type of the content is not taken");
        }
        if (!method.produced().isEmpty() && !method.isVoid()) {
            refuse("406", "没有所要求的格式 / There is no answer of a type in Accept");
        }
        refuse("422", "参数或内容不符合要求 / A parameter or the content is not as it has to be");
        if (method.isLimited()) {
            refuse("429", "访问过于频繁 / Too often");
        }
        refuse("500", "系统内部错误 / An internal error");
        refuse("503", "暂时无法办理，请稍后重试 / Not at the moment; try again later");
        answers.getAPIResponses().forEach(this::complete);
    }

    /** Of methods that say only how they fail, the type says how they succeed. */
    private void succeed() {
        if (method.isVoid() && answers.getAPIResponse("201") != null) {
            answers.removeAPIResponse("201");
        }
        boolean succeeds =
                answers.getAPIResponses() != null && answers.getAPIResponses().keySet().stream().anyMatch(one -> one.startsWith("2"));
        if (!succeeds) {
            answers.addAPIResponse(
                    method.isVoid() ? "204" : "200",
                    OASFactory.createAPIResponse().description(method.isVoid() ? "已办理 / Done" : "如所请求 / As asked for"));
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.equals("200")) {
                represent(answer);
            }
        });
    }

    private void represent(APIResponse answer) {
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        for (String type : method.produced()) {
            String plain = type.replaceAll(";.*", "");
            MediaType known = content.getMediaType(type);
            if (known != null) {
                content.removeMediaType(type);
            }
            MediaType media = known == null ? OASFactory.createMediaType() : known;
            if (media.getSchema() == null || !plain.endsWith("json")) {
                media.setSchema(schema(plain));
            }
            content.addMediaType(plain, media);
        }
        answer.setContent(content);
    }

    private static Schema schema(String type) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return switch (type) {
            case "text/html" -> schema.description("中英文页面 / A page in both languages");
            case "text/csv" -> schema.description("表格，首行为列名 / A table; the first line names the columns");
            case "text/plain" -> schema.description("每行一项 / One a line");
            case "application/x-ndjson" -> schema.description("每行一个JSON对象 / One JSON object a line");
            case "text/event-stream" -> schema.description("服务器推送事件 / Server-sent events");
            default -> schema.format("binary");
        };
    }

    private APIResponse refuse(String status, String description) {
        APIResponse answer = answers.getAPIResponse(status);
        if (answer == null) {
            answer = OASFactory.createAPIResponse().description(description);
            answers.addAPIResponse(status, answer);
        } else if (answer.getDescription() == null || Framework.SAYS.contains(answer.getDescription())) {
            answer.setDescription(description);
        }
        return answer;
    }

    /** What the framework says by itself, in one language and about nothing. */
    private static final class Framework {
        private static final Set<String> SAYS = Set.of("Not Authorized", "Not Allowed", "Bad Request");
    }

    private void complete(String status, APIResponse answer) {
        if (status.startsWith("4") || status.startsWith("5")) {
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            PROBLEM_JSON,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + DocumentFrame.PROBLEM))));
        }
        switch (status) {
            case "201", "202" -> answer.addHeader("Location", header("创建的资源，如有 / What was made, if it has an address", "/x/1"));
            case "429", "503" -> answer.addHeader("Retry-After", header("秒数，如已知 / Seconds, when it is known", "15"));
            case "200" -> linked(answer);
            default -> {}
        }
        if (method.isLimited()) {
            Map.of(
                            "RateLimit-Limit", "每分钟的次数 / How often within a minute",
                            "RateLimit-Remaining", "剩余次数 / How often still",
                            "RateLimit-Reset", "多少秒后有新的次数 / Seconds until there are more")
                    .forEach((name, words) -> answer.addHeader(name, header(words, "60")));
        }
    }

    private void linked(APIResponse answer) {
        boolean isPaged = operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(PAGED::contains);
        if (isPaged) {
            answer.addHeader("Link", header("rel=next：下一页 / The next page", "</x?after=1>; rel=\"next\""));
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
