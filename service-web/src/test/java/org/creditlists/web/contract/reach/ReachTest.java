package org.creditlists.web.contract.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.jboss.jandex.Index;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static final Set<String> CODES =
            Set.of("opened-before", "closed-before", "not-there", "not-named", "other");

    @ParameterizedTest
    @CsvSource({
        "open, opened-before",
        "close, closed-before",
        "first, not-there opened-before",
        "find, not-named",
        "word, ''"
    })
    void anOperationHasTheCodesOfWhatItReaches(String operation, String codes) throws IOException {
        Index index = Index.of(SampleOperations.class, SampleDecider.class, SampleCommand.class);
        var reach = new Reach(index, getClass().getClassLoader(), CODES);
        var method = index.getClassByName(SampleOperations.class).methods().stream()
                .filter(one -> one.name().equals(operation))
                .findFirst()
                .orElseThrow();
        assertThat(String.join(" ", reach.codes(method))).isEqualTo(codes);
    }
}
