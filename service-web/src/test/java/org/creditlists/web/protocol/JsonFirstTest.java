package org.creditlists.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F15: whoever names no form takes JSON; whoever names one takes that. */
class JsonFirstTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | true",
                "'' | true",
                "application/* | true",
                "*/*;q=0.8 | true",
                "*/*;q=0.01 | true",
                "application/*, */*;q=0.1 | true",
                "*/*;q=0 | false",
                "*/*; q=0.000 | false",
                "text/* | false",
                "text/html | false",
                "text/html, */* | false",
                "application/pdf, */*;q=0.1 | false",
                "application/json | false",
                "nonsense | false"
            })
    void rangesAloneMeanAnything(String accept, boolean anything) {
        assertThat(JsonFirst.takesAnything(List.of(accept))).isEqualTo(anything);
    }

    @Test
    void noHeaderMeansAnything() {
        assertThat(JsonFirst.takesAnything(null)).isTrue();
        assertThat(JsonFirst.takesAnything(List.of())).isTrue();
    }
}
