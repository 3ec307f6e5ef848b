package org.creditlists.local.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

    private static final int PIECE = 4 << 20;

    private final Canary canary = Canary.fresh();

    @Test
    void aWordIsReadWholeWherePiecesMeet(@TempDir Path folder) throws IOException {
        String word = canary.word("evidence");
        assertThat(found(folder, "x".repeat(PIECE - word.length() + 3) + word + " and more"))
                .containsExactly("evidence");
    }

    @Test
    void aWordAtTheVeryEndIsFound(@TempDir Path folder) throws IOException {
        String word = canary.word("evidence");
        assertThat(found(folder, "x".repeat(PIECE - word.length()) + word)).containsExactly("evidence");
        assertThat(found(folder, "x".repeat(PIECE) + word)).containsExactly("evidence");
        assertThat(found(folder, word)).containsExactly("evidence");
    }

    private Set<String> found(Path folder, String content) throws IOException {
        Files.writeString(folder.resolve("file"), content);
        var search = new FileSearch(canary);
        search.all(folder, any -> Place.Kind.OTHER_FILES);
        List<Place> places = search.places();
        return places.getLast().found();
    }
}
