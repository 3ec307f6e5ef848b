package org.creditlists.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.creditlists.contracts.decision.Refusal;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    private static final Map<Refusal.Kind, Integer> STATUSES = new EnumMap<>(Map.of(
            Refusal.Kind.MALFORMED, 400,
            Refusal.Kind.FORBIDDEN, 403,
            Refusal.Kind.ABSENT, 404,
            Refusal.Kind.CONFLICT, 409,
            Refusal.Kind.TOO_LARGE, 413,
            Refusal.Kind.UNSUPPORTED, 415,
            Refusal.Kind.INVALID, 422,
            Refusal.Kind.TOO_MANY, 429,
            Refusal.Kind.UNAVAILABLE, 503));

    static {
        STATUSES.put(Refusal.Kind.CHANGED, 412);
    }

    private final ProblemMappers mappers = new ProblemMappers();
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private record Body(int number) {}

    @Test
    void theKindOfARefusalDecidesTheStatus() {
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            var refusal = new Refusal(kind, "sample", "/x", "", "示例", "Sample");
            assertThat(new RefusedException(refusal).status()).isEqualTo(STATUSES.get(kind));
        }
    }

    @Test
    void aRefusalBecomesAProblemWithItsArticle() {
        var refusal = new Refusal("sample", "/x", "示例法 / Sample law", "示例", "Sample");
        Response answer = mappers.refused(new RefusedException(refusal));
        Problem problem = (Problem) answer.getEntity();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
        assertThat(problem.type()).isEqualTo("/problems/sample");
        assertThat(problem.basis()).isEqualTo("示例法 / Sample law");
        assertThat(problem.pointer()).isEqualTo("/x");
    }

    @Test
    void whoeverAsksForAnEntryThatIsNotKnownYetIsToldToComeAgain() {
        var unknown = new Refusal(Refusal.Kind.ABSENT, "entry-unknown", "/entry", "", "示例", "Sample");
        assertThat(mappers.refused(new RefusedException(unknown)).getHeaderString("Retry-After"))
                .isEqualTo("5");
        assertThat(mappers.refused(new RefusedException(unknown, Duration.ofSeconds(2)))
                        .getHeaderString("Retry-After"))
                .isEqualTo("2");
    }

    @Test
    void aRefusalOfTheProtocolHasNoArticle() {
        Problem problem = Problem.of(new Refusal("sample", "", "", "示例", "Sample"), 422);
        assertThat(problem.basis()).isNull();
        assertThat(problem.pointer()).isNull();
    }

    @Test
    void aRefusalSaysWhenToTryAgain() {
        var refusal = new Refusal(Refusal.Kind.TOO_MANY, "too-often", "", "", "示例", "Sample");
        Response answer = mappers.refused(new RefusedException(refusal, Duration.ofSeconds(7)));
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("7");
        assertThat(mappers.refused(new RefusedException(refusal)).getHeaderString("Retry-After"))
                .isNull();
    }

    @Test
    void wrongJsonIsToldWithItsPlace() throws JsonProcessingException {
        assertThat(problemOf("{\"numbr\":1}"))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly("unknown-field", "/numbr");
        assertThat(problemOf("{\"number\":\"x\"}"))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly("wrong-type", "/number");
        assertThat(problemOf("{\"number\":")).extracting(Problem::code).isEqualTo("not-json");
    }

    @Test
    void anUnexpectedErrorTellsNothingOfItself() {
        Problem problem = (Problem)
                mappers.unexpected(new IllegalStateException("secret")).getEntity();
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("secret");
        assertThat(problem.instance()).startsWith("urn:uuid:");
    }

    private Problem problemOf(String content) throws JsonProcessingException {
        try {
            json.readValue(content, Body.class);
            throw new AssertionError("it was read: " + content);
        } catch (UnrecognizedPropertyException e) {
            return (Problem) mappers.unknownMember(e).getEntity();
        } catch (MismatchedInputException e) {
            return (Problem) mappers.wrongType(e).getEntity();
        } catch (JsonProcessingException e) {
            return (Problem) mappers.notJson(e).getEntity();
        }
    }

    @Test
    void thePointerToAMemberIsEscaped() {
        assertThatThrownBy(() -> json.readValue("{\"a/b~c\":1}", Body.class))
                .isInstanceOfSatisfying(
                        UnrecognizedPropertyException.class,
                        unknown -> assertThat(ProblemMappers.pointer(unknown)).isEqualTo("/a~1b~0c"));
    }
}
