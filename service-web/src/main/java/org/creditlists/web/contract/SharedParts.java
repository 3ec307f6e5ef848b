package org.creditlists.web.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.limit.RateLimit;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers and answers that many operations have, said once and referred to. */
final class SharedParts {

    static final String RETRY_AFTER = "Retry-After";
    static final String TAG = "ETag";
    private static final int LONGEST_HEADER = 8_192;

    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "请求内容无法读取 / The content cannot be read"),
            Map.entry("401", "需要有效的访问令牌 / A valid bearer token is needed"),
            Map.entry("403", "角色或单位无权进行此操作 / Role or organisation may not"),
            Map.entry("404", "没有该事项，或属于他人 / There is no such thing, or it is another's"),
            Map.entry("406", "没有所要求的格式 / There is no answer of a type in Accept"),
            Map.entry("409", "与现状不符 / It does not agree with how things stand"),
            Map.entry("412", "已被他人更改 / It is not what If-Match names any more"),
            Map.entry("413", "请求内容过大 / The content is too large"),
            Map.entry("415", "不支持该内容类型 / The type of the content is not taken"),
            Map.entry("422", "参数或内容不符合要求 / A parameter or the content is not as it has to be"),
            Map.entry("429", "访问过于频繁 / Too often"),
            Map.entry("500", "系统内部错误 / An internal error"),
            Map.entry("503", "暂时无法办理，请稍后重试 / Not at the moment; try again later")));

    private SharedParts() {}

    /** What an answer of a status is in general. */
    static String words(String status) {
        return WORDS.getOrDefault(status, status);
    }

    static String name(String status) {
        return "Problem" + status;
    }

    /** Adds the headers, and those answers to which an operation refers. */
    static void into(OpenAPI document) {
        Components components = document.getComponents();
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        components.addHeader(
                RateLimit.LEFT,
                header(
                        "剩余次数r，用尽后为恢复前的秒数t，仅在有次数限制时 / Requests left (r) and, when there are none, seconds"
                                + " until there are more (t), where requests are counted",
                        "\"minute\";r=59"));
        components.addHeader(
                RateLimit.LIMIT,
                header(
                        "w秒内的次数q，仅在有次数限制时 / Requests (q) within w seconds, where they are counted",
                        "\"minute\";q=60;w=60"));
        components.addHeader(
                RequestId.HEADER,
                header(
                        "请求编号：所送的，或新给的；咨询时请提供 / Id of the request: what it brought, or a new one; support asks for"
                                + " it",
                        "4bf92f35-77b3-4da6-a3ce-929d0e0e4736"));
        components.addHeader(
                TAG,
                header(
                        "内容的标识，再次请求时作为If-None-Match发送 / Names the content; send it as If-None-Match next time",
                        "W/\"n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg\""));
        components.addHeader(RETRY_AFTER, header("秒数，如已知 / Seconds, when they are known", "15"));
        WORDS.keySet().stream()
                .filter(status -> used.contains(name(status)))
                .forEach(status -> components.addResponse(name(status), problem(status)));
    }

    private static APIResponse problem(String status) {
        APIResponse answer =
                OASFactory.createAPIResponse().description(WORDS.get(status)).content(problemContent());
        named(answer);
        if (status.equals("401")) {
            answer.addHeader("WWW-Authenticate", scheme());
        }
        if (status.equals("429") || status.equals("503")) {
            answer.addHeader(RETRY_AFTER, reference(RETRY_AFTER));
        }
        if (status.startsWith("4")) {
            counted(answer);
        }
        return answer;
    }

    /** The answer to whoever has the content already. */
    static APIResponse unchanged() {
        return OASFactory.createAPIResponse()
                .description("与If-None-Match所指的内容相同 / The same as what If-None-Match names")
                .addHeader(TAG, reference(TAG));
    }

    /** The tag of what somebody else may overwrite. */
    static Header strongTag() {
        return header(
                "内容的版本，更改时作为If-Match发送 / Names what was read; send it as If-Match with a change",
                "\"n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg\"");
    }

    /** The header that names the way to come in. */
    static Header scheme() {
        return header("认证方式：Bearer / The scheme: Bearer", "Bearer");
    }

    /** The header that names the request. */
    static void named(APIResponse answer) {
        answer.addHeader(RequestId.HEADER, reference(RequestId.HEADER));
    }

    /** The headers that tell how often one may still ask. */
    static void counted(APIResponse answer) {
        answer.addHeader(RateLimit.LEFT, reference(RateLimit.LEFT))
                .addHeader(RateLimit.LIMIT, reference(RateLimit.LIMIT));
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(DocumentFrame.SCHEMAS + DocumentFrame.PROBLEM)));
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(LONGEST_HEADER)
                        .examples(List.of(example)));
    }
}
