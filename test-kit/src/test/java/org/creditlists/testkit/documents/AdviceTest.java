package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever is refused is told what it means and what to do, in both languages, for every code. */
class AdviceTest {

    private static final String FILE = "service-web/src/main/resources/problems/advice.properties";
    private static final ProblemCatalogue CATALOGUE = new ProblemCatalogue(Sources.main());

    private final Properties advice = advice();

    static Properties advice() {
        try {
            Properties words = new Properties();
            words.load(new StringReader(Sources.text(Sources.ROOT.resolve(FILE))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCodeHasAdviceOfItsOwnOrOneThatOthersShare() {
        assertThat(CATALOGUE.codes()).hasSizeGreaterThan(280).allSatisfy(code -> assertThat(
                        advice.containsKey("own." + code + ".zh"))
                .as("%s needs own.%s.zh and .en, or code.%s, in %s", code, code, code, FILE)
                .isNotEqualTo(advice.containsKey("code." + code)));
    }

    @Test
    void everyCodeSaysSomethingInBothLanguages() {
        assertThat(CATALOGUE.speechless())
                .as("means.CODE.zh and .en in %s say what a text made of values cannot", FILE)
                .isEmpty();
    }

    @Test
    void everyAdviceIsUsedAndInBothLanguages() {
        SortedSet<String> shared = keys("advice");
        SortedSet<String> used = advice.stringPropertyNames().stream()
                .filter(key -> key.startsWith("code."))
                .map(advice::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(shared);
        shared.forEach(name -> inBoth("advice." + name));
        keys("own").forEach(name -> inBoth("own." + name));
        keys("means").forEach(name -> inBoth("means." + name));
    }

    @Test
    void nothingIsSaidOfACodeThatIsNone() {
        SortedSet<String> codes = CATALOGUE.codes();
        assertThat(codes).containsAll(keys("code")).containsAll(keys("own")).containsAll(keys("means"));
    }

    /** The names behind a prefix, without the language. */
    private SortedSet<String> keys(String prefix) {
        return advice.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1).replaceAll("\\.(zh|en)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void inBoth(String key) {
        assertThat(advice.getProperty(key + ".zh")).as(key).matches("(?s).*\\p{IsHan}.*");
        assertThat(advice.getProperty(key + ".en")).as(key).matches("(?s).*[A-Za-z]{3}.*");
    }
}
