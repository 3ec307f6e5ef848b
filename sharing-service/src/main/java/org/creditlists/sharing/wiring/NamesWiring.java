package org.creditlists.sharing.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.collection.domain.Script;

/** Makes what compares names. */
@ApplicationScoped
public class NamesWiring {

    /** Pairs of characters of the Unicode Han database. */
    private static final String PAIRS = "/names/traditional-simplified.txt";

    @Produces
    @Singleton
    public static NameKeys names() {
        try (var in = NamesWiring.class.getResourceAsStream(PAIRS)) {
            if (in == null) {
                throw new IllegalStateException("no " + PAIRS);
            }
            String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new NameKeys(new Script(pairs.replace("\n", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
