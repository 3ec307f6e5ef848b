package org.creditlists.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.creditlists.portal.client.Answer.Given;
import org.creditlists.portal.client.Answer.Refused;
import org.creditlists.web.problem.Problem;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Problem PROBLEM =
            new Problem("/problems/closed", "已关闭", 409, "closed", "It is closed", null, null, null, null);

    @Test
    void isWhatTheServiceGave() {
        assertThat(Answer.of(() -> "content")).isEqualTo(new Given<>("content"));
    }

    @Test
    void keepsStatusAndProblemOfARefusal() {
        assertThat(Answer.of(failing(new ProblemException(409, PROBLEM)))).isEqualTo(new Refused<>(409, PROBLEM));
        assertThat(Answer.of(failing(new ProblemException(500, null)))).isEqualTo(new Refused<>(500, null));
    }

    @Test
    void saysThatAServiceWasNotReached() {
        assertThat(Answer.of(failing(new ProcessingException("no route"))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isNotReached())
                        .isTrue());
    }

    @Test
    void isABadGatewayWhenItCannotBeRead() {
        assertThat(Answer.of(failing(new WebApplicationException(400)))).isEqualTo(new Refused<>(502, null));
    }

    private static Supplier<String> failing(RuntimeException why) {
        return () -> {
            throw why;
        };
    }
}
