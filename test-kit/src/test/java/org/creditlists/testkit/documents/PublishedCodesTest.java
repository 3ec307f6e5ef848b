package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Programs of others know refusals by their codes: a code that was released stays. */
class PublishedCodesTest {

    /** They told that there is what the asker may not know of; since ADR 72 it is answered as what there is not. */
    private static final Set<String> ANSWERED_AS_UNKNOWN =
            Set.of("not-your-entry", "not-your-order", "not-your-application", "not-concerned");

    private static final String RELEASED = "upgrade-test/src/test/resources/state/0.1.0/refusal-codes.txt";

    @Test
    void everyCodeThatWasReleasedIsStillThere() {
        String sources = Sources.main().stream().map(Sources::text).collect(Collectors.joining("\n"));
        List<String> released = Sources.text(Sources.ROOT.resolve(RELEASED))
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                // Made of the status, in ProblemMappers.
                .filter(code -> !code.equals("http-<status>"))
                .filter(code -> !ANSWERED_AS_UNKNOWN.contains(code))
                .toList();
        assertThat(released).hasSizeGreaterThan(200).allMatch(code -> sources.contains("\"" + code + "\""));
    }
}
