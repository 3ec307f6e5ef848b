package org.creditlists.web.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** How an operation says that it succeeded, in each type that it answers in. */
record Representations(APIResponses answers, DocumentedMethod method) {

    void complete() {
        if (method.isVoid() && answers.getAPIResponse("201") != null) {
            answers.removeAPIResponse("201");
        }
        boolean succeeds = answers.getAPIResponses() != null
                && answers.getAPIResponses().keySet().stream().anyMatch(one -> one.startsWith("2"));
        if (!succeeds) {
            // Of methods that say only how they fail, the type says how they succeed.
            String status = method.isVoid() ? "204" : "200";
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(succeeded(status)));
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.equals("200")) {
                represent(answer);
            }
        });
    }

    /** What a success is where nothing else is said of it. */
    static String succeeded(String status) {
        return status.equals("204") ? "已办理 / Done" : "如所请求 / As asked for";
    }

    private void represent(APIResponse answer) {
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        for (String type : method.produced()) {
            String plain = type.replaceAll(";.*", "");
            MediaType known = content.getMediaType(type);
            content.removeMediaType(type);
            MediaType media = known == null ? OASFactory.createMediaType() : known;
            if (media.getSchema() == null || !plain.endsWith("json")) {
                media.setSchema(schema(plain));
            }
            content.addMediaType(plain, media);
        }
        answer.setContent(content);
    }

    private static Schema schema(String type) {
        Schema schema =
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(Integer.MAX_VALUE);
        return switch (type) {
            case "text/html" -> schema.description("中英文页面 / A page in both languages");
            case "text/csv" -> schema.description("表格，首行为列名 / A table; the first line names the columns");
            case "text/plain" -> schema.description("每行一项 / One a line");
            case "application/x-ndjson" -> schema.description("每行一个JSON对象 / One JSON object a line");
            case "text/event-stream" -> schema.description("服务器推送事件 / Server-sent events");
            default -> schema.format("binary");
        };
    }
}
