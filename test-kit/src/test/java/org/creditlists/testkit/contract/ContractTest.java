package org.creditlists.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents keep the rules, and each rule and each kind of breaking change is noticed where it is broken. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RIGHT = """
            {"openapi":"3.1.0","info":{"title":"推送 / Pushes","contact":{"name":"x"},
            "license":{"name":"y","url":"z"}},"servers":[{"url":"/"}],
            "tags":[{"name":"push","description":"推送 / Pushes"}],
            "components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer","bearerFormat":"JWT",
            "description":"说明 / What it is"}},"schemas":{"A":{"type":"object","required":["a"],
            "properties":{"a":{"type":"string",
            "enum":["X","Y"]}}},"B":{"type":"object","properties":{"b":{"type":"string","format":"date",
            "maxLength":10},"c":{"type":"array","maxItems":9,"items":{"$ref":"#/components/schemas/A"}}}}}},
            "paths":{"/x/y":{"post":{"operationId":"pushX","summary":"推送 / Push",
            "description":"推送。\\n\\n存妥即答复。\\n\\nPush it.\\n\\nAnswered when it is stored.",
            "tags":["push"],"security":[{"bearer":[]}],"x-roles":["officer","desk"],
            "parameters":[{"in":"query","name":"p","description":"参数 / A parameter","schema":{"type":"integer",
            "format":"int32","minimum":1,"maximum":5},"example":1}],
            "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/B"},
            "example":{"b":"2026-11-10"}}}},
            "responses":{"200":{"description":"说明 / What it is","headers":{"RateLimit":{}},
            "content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/A"},"example":{"a":"X"}}}},
            "422":{"description":"说明 / What it is","headers":{"RateLimit":{}},
            "content":{"application/problem+json":{"schema":{"type":"object"}}}},"503":{
            "description":"说明 / What it is",
            "headers":{"Retry-After":{}},"content":{"application/problem+json":{"schema":{"type":"object"}}}}}}}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"designation", "sharing", "incentive", "objection", "restoration"})
    void everyDocumentKeepsEveryRule(String service) throws IOException {
        JsonNode document = JSON.readTree(Files.readString(Path.of("../docs/openapi", service + ".json")));
        assertThat(document.path("paths").size()).isGreaterThan(10);
        assertThat(ContractRules.broken(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing||",
                "version|\"3.1.0\"|\"3.0.3\"",
                "info-contact|\"contact\"|\"c\"",
                "info-license|\"url\":\"z\"|\"u\":\"z\"",
                "servers|[{\"url\":\"/\"}]|[]",
                "security-scheme|\"bearerFormat\":\"JWT\"|\"bearerFormat\":\"x\"",
                "tag-description|推送 / Pushes|Pushes",
                "info-title|\"title\":\"推送 / Pushes\",|",
                "both-languages|\"bearerFormat\":\"JWT\",\"description\":\"说明 / What it is\"|"
                        + "\"bearerFormat\":\"JWT\",\"description\":\"What it is\"",
                "both-languages|\"c\":{\"type\":\"array\"|\"c\":{\"description\":\"各项\",\"type\":\"array\"",
                "tag-defined|\"tags\":[\"push\"]|\"tags\":[\"other\"]",
                "operation-id|\"operationId\":\"pushX\"|\"operationId\":\"org.Push\"",
                "summary|推送 / Push\",\"desc|Push\",\"desc",
                "description|存妥即答复。\\n\\n|",
                "description|推送。\\n\\n存妥即答复。\\n\\nPush it|Push it",
                "description|\\n\\nAnswered when it is stored.|",
                "security|\"security\":[{\"bearer\":[]}],|",
                "roles|\"x-roles\":[\"officer\",\"desk\"],|",
                "security-defined|[{\"bearer\":|[{\"basic\":",
                "parameter-description|参数 / A parameter|A parameter",
                "parameter-schema|\"schema\":{\"type\":\"integer\",|\"s\":{\"type\":\"integer\",",
                "request-schema|{\"schema\":{\"$ref\":\"#/components/schemas/B\"},|{\"schema\":{},",
                "problem|\"application/problem+json\":{\"schema\":{\"type\":\"object\"}}}},\"503\""
                        + "|\"application/json\":{\"schema\":{\"type\":\"object\"}}}},\"503\"",
                "answer-schema|{\"type\":\"object\"}}}}}}}}}|{}}}}}}}}}",
                "text-bound|\"maxLength\":10|\"shortest\":1",
                "number-bound|\"maximum\":5|\"most\":5",
                "array-bound|\"maxItems\":9,|",
                "example|\"b\":\"2026-11-10\"|\"b\":\"10.11.2026\"",
                "example|\"b\":\"2026-11-10\"|\"x\":\"2026-11-10\"",
                "example|\"a\":\"X\"}|\"a\":\"Z\"}",
                "example|{\"a\":\"X\"}|{}",
                "example|\"example\":1|\"example\":\"1\"",
                "rate-limit|\"422\":{\"description\":\"说明 / What it is\",\"headers\":{\"RateLimit\":{}},"
                        + "|\"422\":{\"description\":\"说明 / What it is\",",
                "retry-after|\"headers\":{\"Retry-After\":{}},|",
                "ambiguous-path|\"paths\":{|\"paths\":{\"/{a}/y\":{},\"/x/{b}\":{},",
                "answer-of-success|\"200\":|\"300\":",
                "answer-of-failure|\"422\":|\"302\":",
                "reference|{\"$ref\":\"#/components/schemas/B\"}|{\"$ref\":\"#/components/schemas/C\"}",
                "unused|\"schemas\":{|\"schemas\":{\"C\":{\"type\":\"string\"},"
            })
    void aRuleThatIsBrokenIsNoticed(String rule, String right, String wrong) throws IOException {
        String text = RIGHT.replace("\n", "");
        String changed = right == null ? text : text.replace(right, wrong == null ? "" : wrong);
        assertThat(rule.equals("nothing")).isEqualTo(changed.equals(text));
        List<String> broken = ContractRules.broken(JSON.readTree(changed));
        if (rule.equals("nothing")) {
            assertThat(broken).isEmpty();
        } else {
            assertThat(broken).anyMatch(one -> one.startsWith(rule + ":"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "is gone|\"/x/y\"|\"/y/z\"",
                "has another operationId|pushX|pushY",
                "is closed to desk|\"officer\",\"desk\"|\"officer\"",
                "has no parameter|\"name\":\"p\"|\"name\":\"q\"",
                "requires query p|\"name\":\"p\",|\"name\":\"p\",\"required\":true,",
                "is of another type|\"type\":\"integer\"|\"type\":\"string\"",
                "has another format|\"format\":\"date\"|\"format\":\"date-time\"",
                "request is application/json no longer|\"requestBody\":{\"content\":{\"application/json\""
                        + "|\"requestBody\":{\"content\":{\"text/csv\"",
                "answers 200 no longer|\"200\":|\"202\":",
                "may have other values|\"X\",\"Y\"|\"X\",\"Y\",\"Z\"",
                "has no member a any more|{\"a\":{|{\"c\":{",
                "may lack what it always had|\"required\":[\"a\"],|",
                "requires more|\"B\":{\"type\":\"object\",|\"B\":{\"type\":\"object\",\"required\":[\"b\"],"
            })
    void aChangeThatBreaksAClientIsNoticed(String change, String before, String after) throws IOException {
        String text = RIGHT.replace("\n", "");
        String changed = text.replace(before, after == null ? "" : after);
        assertThat(changed).isNotEqualTo(text);
        assertThat(BreakingChanges.between(JSON.readTree(text), JSON.readTree(text)))
                .isEmpty();
        assertThat(BreakingChanges.between(JSON.readTree(text), JSON.readTree(changed)))
                .anyMatch(one -> one.contains(change));
    }
}
