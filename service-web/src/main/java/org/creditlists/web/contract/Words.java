package org.creditlists.web.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Words of the document that stand in no annotation, by file below {@code openapi}. */
final class Words {

    private final Properties words = new Properties();

    private Words() {}

    static Words of(String name) {
        Words words = new Words();
        String path = "/openapi/" + name + ".properties";
        try (InputStream file = Words.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            words.words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return words;
    }

    Optional<String> of(String key, String otherwise) {
        return Optional.ofNullable(words.getProperty(key, words.getProperty(otherwise)));
    }
}
