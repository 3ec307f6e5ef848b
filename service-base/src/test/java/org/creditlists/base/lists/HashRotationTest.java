package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HashRotationTest {

    private static final String SECOND = "2:c2Vjb25kLXNlY29uZC1zZWNvbmQtc2Vjb25kLXNlY29uZA==";
    private static final String OTHER_SECOND = "2:dGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtMTI=";
    private static final String ADD = """
            INSERT INTO dossier (entry_id, subject_id, subject_kind, name, code, code_hash, code_conforming,
              decision_number, statement)
            VALUES (?, gen_random_uuid(), 'ORGANISATION', '示例', '', ?, true, '', '')
            """;
    private static final int ENTRIES = 12_000;

    private final DataSource database = TestPostgres.freshDatabase("rotation");
    private final KeyedHash first = keys(List.of());
    private final KeyedHash second = keys(List.of(SECOND));
    private final UUID[] entries = new UUID[ENTRIES];

    private static KeyedHash keys(List<String> versions) {
        return new KeyedHash(TestTokens.IDENTITY_KEY, "sample-service", versions);
    }

    @BeforeEach
    void fill() throws IOException, SQLException {
        for (String script : List.of("list-projection/V3__list_tables", "service-runtime/V88__hash_keys")) {
            try (var content = HashRotationTest.class.getResourceAsStream("/db/" + script + ".sql")) {
                Rows.update(
                        database, new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Rows.transaction(database, connection -> {
            for (int i = 0; i < ENTRIES; i++) {
                entries[i] = UUID.randomUUID();
                String hash = first.of("示例" + i);
                // A third as version 0.1.0 has stored it.
                Rows.update(connection, ADD, entries[i], i % 3 == 0 ? hash : first.in(HashedColumn.DOSSIER, hash));
            }
            return true;
        });
        new HashRotation(database, first).check();
    }

    @Test
    void a_rotation_that_is_killed_halfway_goes_on_and_everybody_is_found_all_the_time() {
        var lists = new Lists(database, second);
        assertFound(lists);

        var killed = new HashRotation(database, second);
        killed.check();
        long before = killed.portion(HashedColumn.DOSSIER, 0, 100);
        assertThat(before).isBetween(1L, ENTRIES - 1L);
        assertThat(killed.isFinished(before)).isFalse();
        assertFound(lists);

        var next = new HashRotation(database, second);
        next.check();
        assertThat(next.pass()).isEqualTo(ENTRIES - before);
        assertThat(next.isFinished(ENTRIES - before)).isTrue();
        assertThat(next.pass()).isZero();
        assertFound(lists);
        assertThat(Rows.query(
                        database, "SELECT count(*) FROM dossier WHERE code_hash LIKE '2.%'", row -> row.getInt(1)))
                .containsExactly(ENTRIES);
    }

    private void assertFound(Lists lists) {
        for (int i = 0; i < ENTRIES; i += 499) {
            var entry = new EntryId(entries[i]);
            assertThat(lists.isAbout(entry, second.of("示例" + i))).isTrue();
            assertThat(lists.isAbout(entry, second.of("示例" + (i + 1)))).isFalse();
            assertThat(lists.holders(entry)).containsExactly(second.of("示例" + i));
        }
    }

    @Test
    void a_secret_that_is_another_one_or_lost_is_refused_and_one_that_nothing_needs_is_not() {
        assertRefused(
                new KeyedHash("b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXI=", "sample-service", List.of()),
                "identity-key");
        var rotation = new HashRotation(database, second);
        rotation.check();
        // Nothing was written with it.
        new HashRotation(database, first).check();
        rotation.pass();
        assertRefused(first, "has no version 2");
        assertRefused(keys(List.of(OTHER_SECOND)), "hash-keys is wrong");
        new HashRotation(database, second).check();
    }

    private void assertRefused(KeyedHash keys, String why) {
        assertThatThrownBy(() -> new HashRotation(database, keys).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}
