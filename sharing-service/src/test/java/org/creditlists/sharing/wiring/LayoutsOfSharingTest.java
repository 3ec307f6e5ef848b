package org.creditlists.sharing.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.runtime.policy.PolicyEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsOfSharingTest {

    @Test
    void aLayoutThatCannotBeReadByStopsTheStart(@TempDir Path folder) throws IOException {
        assertThat(SharingWiring.checked(List.of(layout(folder, "documentNumber")))
                        .named("own", LocalDate.of(2026, 11, 1)))
                .isPresent();
        List<Layout> wrong = List.of(layout(folder, "decisionNumber"));
        assertThatThrownBy(() -> SharingWiring.checked(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the layout own: no line has decisionNumber");
    }

    private static Layout layout(Path folder, String member) throws IOException {
        Path file = folder.resolve(member + ".yaml");
        Files.writeString(file, """
                layout: own
                use: PUBLICITY
                columns:
                  - {name: 文号, means: %s}
                """.formatted(member));
        return PolicyEdition.read(file, Layout.class);
    }
}
