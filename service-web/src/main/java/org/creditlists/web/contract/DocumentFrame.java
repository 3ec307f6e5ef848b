package org.creditlists.web.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What stands around the operations: who answers, by which licence, who may come in, and how an error looks. */
final class DocumentFrame {

    /** The one way to come in. */
    static final String BEARER = "bearer";

    /** The schema of every error. */
    static final String PROBLEM = "Problem";

    /** Before the name of a schema that is referred to. */
    static final String SCHEMAS = "#/components/schemas/";

    private DocumentFrame() {}

    static void around(OpenAPI document, Map<String, String> tags) {
        Info info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        info.setContact(OASFactory.createContact().name("平台运行单位 / Operator of the platform"));
        info.setLicense(
                OASFactory.createLicense().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"));
        document.setInfo(info);
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("本服务的生产环境，地址由安装单位确定 / This service in production, at the address that the"
                        + " installation gives it")
                .addExtension("x-internal", false)));
        new TreeMap<>(tags)
                .forEach((name, description) ->
                        document.addTag(OASFactory.createTag().name(name).description(description)));
        document.getComponents().addSchema(PROBLEM, problem());
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        Words.of("frame").of("bearer", "bearer").orElseThrow()));
        SharedParts.into(document);
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("错误（RFC 9457）。一项操作可能给出的代码见该操作的x-problem-codes，任何操作都可能给出的见共用的答复；"
                        + "/problems列出所有代码 / An error by RFC 9457. The codes that an operation can give stand in its"
                        + " x-problem-codes, those that every operation can give at the shared answers; /problems"
                        + " lists all codes")
                .addProperty("type", text("说明该代码的页面：/problems/加代码 / Its page: /problems/ and the code", 100))
                .addProperty("title", text("发生了什么，中文 / What happened, in Chinese", 2_000))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599))
                                .description("HTTP状态码 / The HTTP status"))
                .addProperty("code", text("不变的代码，供程序比较 / Never changes; what programs compare", 60))
                .addProperty("detail", text("发生了什么，英文 / What happened, in English", 2_000))
                .addProperty("pointer", text("请求中的位置（RFC 6901） / Where in the request, RFC 6901", 1_000))
                .addProperty("basis", text("所依据的条文 / The article that it rests on", 1_000))
                .addProperty("instance", text("错误的编号，供运行单位查找 / Number of the error, for the operator", 100))
                .addProperty("request", text("请求编号，同X-Request-Id / Id of the request, as in X-Request-Id", 64))
                .required(List.of("type", "title", "status"))
                .examples(List.of(example()));
    }

    /** In one order, or the documents would be others with every build. */
    private static Map<String, Object> example() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/unknown-parameter");
        problem.put("title", "没有参数dry_run；是否为dryRun？");
        problem.put("status", 422);
        problem.put("code", "unknown-parameter");
        problem.put("detail", "No parameter dry_run; did you mean dryRun?");
        problem.put("pointer", "/dry_run");
        problem.put("request", "4bf92f35-77b3-4da6-a3ce-929d0e0e4736");
        return problem;
    }

    private static Schema text(String description, int longest) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .maxLength(longest);
    }
}
