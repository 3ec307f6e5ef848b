package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of the repository that is generated. With {@code -Dmatrix.write=true} it is written anew. */
record Document(Path file) {

    static Document of(String path) {
        return new Document(Sources.ROOT.resolve(path));
    }

    void assertIs(String generated) {
        write(generated);
        assertThat(Files.exists(file)).as(file + " exists").isTrue();
        assertThat(Sources.text(file))
                .as("%s; ./credit test -Dmatrix.write=true writes it anew", file)
                .isEqualTo(generated);
    }

    /** Only a block between {@code <!-- NAME:begin -->} and {@code <!-- NAME:end -->} is generated. */
    void assertHasBlock(String name, String generated) {
        String begin = "<!-- " + name + ":begin -->\n";
        String end = "<!-- " + name + ":end -->";
        String now = Sources.text(file);
        int from = now.indexOf(begin) + begin.length();
        int to = now.indexOf(end, from);
        assertThat(from).as("the block %s of %s", name, file).isGreaterThan(begin.length());
        assertThat(to).isPositive();
        assertIs(now.substring(0, from) + generated + now.substring(to));
    }

    private void write(String text) {
        if (Boolean.getBoolean("matrix.write")) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
