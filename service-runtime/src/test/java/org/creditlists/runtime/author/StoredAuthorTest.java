package org.creditlists.runtime.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredAuthorTest {

    @Test
    void anEventOfABuildThatKeptNoAuthorsSaysSoAndNamesNobody() {
        StoredAuthor author = StoredAuthor.of(Map.of("traceparent", "00-1"));
        assertThat(author)
                .isEqualTo(new StoredAuthor("not-recorded", null, null, null, null, null, null, null, null))
                .isEqualTo(author.toldTo("tax-420000"));
    }

    @Test
    void anotherOrganisationIsToldWhoseThePersonsAreAndNotWho() {
        StoredAuthor author = StoredAuthor.of(Map.of(
                Author.BY,
                "person",
                "org",
                "tax-420000",
                "sub",
                "first",
                "second",
                "second",
                "jti",
                "t",
                "role",
                "officer"));
        assertThat(author.toldTo("tax-420000").second()).isEqualTo("second");
        assertThat(author.toldTo("customs-000000"))
                .isEqualTo(new StoredAuthor("person", "officer", "tax-420000", null, null, null, null, null, null));
    }
}
