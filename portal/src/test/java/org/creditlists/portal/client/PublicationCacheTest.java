package org.creditlists.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PublicationCacheTest {

    private final PublicationCache<String> cache = new PublicationCache<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksTheOwnerOnceForEachKey() {
        assertThat(cache.get("a", this::answer)).hasValue("answer 1");
        assertThat(cache.get("a", this::answer)).hasValue("answer 1");
        assertThat(cache.get("b", this::answer)).hasValue("answer 2");
    }

    @Test
    void isEmptyAndDoesNotAskAgainAtOnceWhenTheOwnerIsAway() {
        assertThat(cache.get("a", this::away)).isEmpty();
        assertThat(cache.get("a", this::away)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    private String answer() {
        return "answer " + asked.incrementAndGet();
    }

    private String away() {
        asked.incrementAndGet();
        throw new ProcessingException("away");
    }
}
