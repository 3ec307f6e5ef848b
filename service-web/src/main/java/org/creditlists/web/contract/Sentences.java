package org.creditlists.web.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both languages of what annotations say in English: Chinese, {@code " / "}, English. The lines of {@code
 * sentences.txt} have this form too; one without Chinese stays as it is, which {@code ContractRules} notices.
 */
final class Sentences {

    private static final String PATH = "/openapi/sentences.txt";
    private static final String BETWEEN = " / ";

    private final Map<String, String> chinese = new HashMap<>();

    Sentences() {
        try (InputStream file = Sentences.class.getResourceAsStream(PATH)) {
            if (file == null) {
                throw new IllegalStateException(PATH + " is missing");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(BETWEEN))
                    .map(line -> line.split(BETWEEN, 2))
                    .forEach(both -> chinese.put(both[1], both[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(PATH, e);
        }
    }

    static String both(String chinese, String english) {
        return chinese + BETWEEN + english;
    }

    String both(String english) {
        String first = chineseOf(english);
        return first == null ? english : both(first, english);
    }

    /** What is so in general, in both languages, and behind it in each language what is so here. */
    String behind(String general, String english) {
        String first = chineseOf(english);
        String[] both = general.split(BETWEEN, 2);
        return first == null || both.length < 2 ? english : both(both[0] + "。" + first, both[1] + ". " + english);
    }

    private @Nullable String chineseOf(String english) {
        return chinese.get(english.endsWith(".") ? english.substring(0, english.length() - 1) : english);
    }
}
