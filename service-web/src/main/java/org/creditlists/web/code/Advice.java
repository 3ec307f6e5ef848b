package org.creditlists.web.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What to do about a code: {@code own.CODE.zh} and {@code own.CODE.en}, or {@code code.CODE} with the name of an advice
 * that many codes share ({@code advice.NAME.zh} and {@code advice.NAME.en}).
 */
final class Advice {

    private static final String FILE = "/problems/advice.properties";

    private final Properties words = new Properties();

    private Advice() {}

    static Advice read() {
        Advice advice = new Advice();
        try (InputStream file = Objects.requireNonNull(Advice.class.getResourceAsStream(FILE), FILE)) {
            advice.words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return advice;
    }

    /** @throws IllegalStateException when a code has none: AdviceTest finds it before */
    ProblemCode.Words of(String code) {
        String key = words.containsKey("own." + code + ".zh") ? "own." + code : "advice." + word("code." + code);
        return new ProblemCode.Words(word(key + ".zh"), word(key + ".en"));
    }

    /** What a code says in general ({@code means.CODE.zh}), where its texts are many or made of values. */
    Optional<ProblemCode.Words> meaning(String code) {
        String key = "means." + code;
        return words.containsKey(key + ".zh")
                ? Optional.of(new ProblemCode.Words(word(key + ".zh"), word(key + ".en")))
                : Optional.empty();
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null || word.isBlank()) {
            throw new IllegalStateException(FILE + " lacks " + key);
        }
        return word;
    }
}
