package org.creditlists.runtime.policy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.layout.Layout;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a file of an installation: an edition, or a word that stops the start. */
class PolicyFilesFuzzTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
    static Path folder;

    @FuzzTest(maxDuration = "10m")
    void anEditionIsReadOrRefused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("edition.yaml"), content);
        for (Class<?> type : new Class<?>[] {Layout.class, TwoPersonsEdition.class}) {
            try {
                PolicyEdition.read(file, type);
            } catch (UncheckedIOException refused) {
                // It names the file.
            }
        }
    }
}
