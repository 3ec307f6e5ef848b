package org.creditlists.sharing.publicity;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.runtime.policy.PolicyEdition;

/** Any bytes as licences and penalties, as lines or as a table: lines, each read or refused, or a refusal of all. */
class PublicityFuzzTest {

    private static final List<Layout> LAYOUTS = Layouts.SHIPPED.stream()
            .map(name -> PolicyEdition.read(name, Layout.class))
            .filter(layout -> layout.use() == Layout.Use.PUBLICITY)
            .toList();
    private static final MediaType[] TYPES = {
        MediaType.valueOf(PublicityLines.NDJSON),
        MediaType.valueOf(PublicityLines.CSV),
        MediaType.valueOf(PublicityLines.CSV + ";charset=GB18030")
    };

    private final PublicityLines lines = new PublicityLines(
            new ObjectMapper().registerModule(new JavaTimeModule()),
            new PublicityForms(new Layouts(LAYOUTS), new LegalDay(Clock.systemUTC())));

    @FuzzTest(maxDuration = "10m")
    void linesAreReadOrRefused(byte[] content) {
        if (content.length > 0) {
            MediaType type = TYPES[Math.floorMod(content[0], TYPES.length)];
            try {
                for (PublicityLines.Read line : lines.read(Arrays.copyOfRange(content, 1, content.length), type)) {
                    if ((line.line() == null) == (line.refusal() == null)) {
                        throw new IllegalStateException("line " + line.number() + " is read and refused, or neither");
                    }
                }
            } catch (UnreadableException refused) {
                if (refused.refusal().code().isBlank()) {
                    throw new IllegalStateException("a refusal without a code", refused);
                }
            }
        }
    }
}
