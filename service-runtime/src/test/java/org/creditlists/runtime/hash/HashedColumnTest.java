package org.creditlists.runtime.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

class HashedColumnTest {

    private static final String SECOND = "2:c2Vjb25kLXNlY29uZC1zZWNvbmQtc2Vjb25kLXNlY29uZA==";

    private final KeyedHash first = new KeyedHash(TestTokens.IDENTITY_KEY, "one", List.of());
    private final KeyedHash rotated = new KeyedHash(TestTokens.IDENTITY_KEY, "one", List.of(SECOND));
    private final String hash = first.of("示例");

    @Test
    void one_code_has_another_value_in_every_column_service_and_version() {
        var other = new KeyedHash(TestTokens.IDENTITY_KEY, "two", List.of(SECOND));
        List<String> values = Stream.of(first, rotated, other)
                .flatMap(keys -> Arrays.stream(HashedColumn.values()).map(column -> keys.in(column, hash)))
                .map(stored -> stored.substring(stored.indexOf('.') + 1))
                .toList();

        assertThat(values).doesNotHaveDuplicates().doesNotContain(hash);
        assertThat(rotated.of("示例")).isEqualTo(hash);
    }

    @Test
    void a_value_is_found_and_read_in_every_version_that_there_is_a_key_for() {
        for (HashedColumn column : HashedColumn.values()) {
            String before = first.in(column, hash);
            String now = rotated.in(column, hash);

            assertThat(rotated.anyIn(column, hash)).containsExactly(now, before, hash);
            assertThat(List.of(rotated.from(column, now), rotated.from(column, before), rotated.from(column, hash)))
                    .containsOnly(hash);
            assertThat(now).startsWith(rotated.current().prefix());
            assertThatThrownBy(() -> first.from(column, now)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void with_gm_values_are_others_and_those_from_before_are_found_and_read() {
        var gm = new KeyedHash(
                TestTokens.IDENTITY_KEY, "one", List.of(SECOND), CryptoSuite.INTERNATIONAL, CryptoSuite.GM);
        assertThat(gm.of("示例")).isEqualTo(hash);
        for (HashedColumn column : HashedColumn.values()) {
            String now = gm.in(column, hash);
            String before = rotated.in(column, hash);

            assertThat(now).startsWith("2gm.").hasSameSizeAs("2gm." + hash);
            assertThat(now.substring(4)).isNotEqualTo(before.substring(2));
            assertThat(gm.anyIn(column, hash)).startsWith(now).contains(before, first.in(column, hash), hash);
            assertThat(List.of(gm.from(column, now), gm.from(column, before), gm.from(column, first.in(column, hash))))
                    .containsOnly(hash);
            assertThatThrownBy(() -> rotated.from(column, now)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(gm.checks()).containsAllEntriesOf(rotated.checks());
    }

    @Test
    void keys_that_are_short_doubled_or_without_a_version_are_refused() {
        for (List<String> wrong : List.of(
                List.of("2:c2hvcnQ="),
                List.of(SECOND, SECOND),
                List.of("0" + SECOND.substring(1)),
                List.of("c2hvcnQ="))) {
            assertThatThrownBy(() -> new KeyedHash(TestTokens.IDENTITY_KEY, "one", wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
