package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.hash.NewerKeys;
import org.creditlists.runtime.hash.OlderKeysException;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class HashRotationTest {

    private static final String SECOND = "2:c2Vjb25kLXNlY29uZC1zZWNvbmQtc2Vjb25kLXNlY29uZA==";
    private static final String OTHER_SECOND = "2:dGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtMTI=";
    private static final String THIRD = "3:dGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtdGhpcmQtMTI=";
    private static final String ADD = """
            INSERT INTO dossier (entry_id, subject_id, subject_kind, name, code, code_hash, code_conforming,
              decision_number, statement)
            SELECT entry, gen_random_uuid(), 'ORGANISATION', '示例', '', hash, true, '', ''
            FROM unnest(?::uuid[], ?::text[]) AS n(entry, hash)
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
        for (String script : List.of(
                "list-projection/V3__list_tables",
                "service-runtime/V88__hash_keys",
                "service-runtime/V100__hashes_that_last")) {
            try (var content = HashRotationTest.class.getResourceAsStream("/db/" + script + ".sql")) {
                Rows.update(
                        database, new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String[] hashes = new String[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            entries[i] = UUID.randomUUID();
            String hash = first.of("示例" + i);
            // A third as version 0.1.0 has stored it.
            hashes[i] = i % 3 == 0 ? hash : first.in(HashedColumn.DOSSIER, hash);
        }
        Rows.update(database, ADD, Stream.of(entries).map(UUID::toString).toArray(String[]::new), hashes);
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

    @Test
    void a_process_without_the_newest_keys_says_of_nobody_that_he_is_not_there() {
        var newer = new NewerKeys(database, first);
        first.askBeforeLooking(newer);
        var lists = new Lists(database, first);
        assertFound(lists);
        var rotation = new HashRotation(database, second);
        assertThat(rotation.check()).as("the version is new here").isTrue();
        assertThat(rotation.check()).isFalse();
        newer.look();
        rotation.portion(HashedColumn.DOSSIER, 0, 100);
        for (int i = 0; i < ENTRIES; i += 499) {
            var entry = new EntryId(entries[i]);
            String holder = first.of("示例" + i);
            assertThatThrownBy(() -> lists.isAbout(entry, holder)).isInstanceOf(OlderKeysException.class);
        }
        assertThatThrownBy(() -> Rows.query(
                        database,
                        "SELECT code_hash FROM dossier",
                        row -> first.from(HashedColumn.DOSSIER, row.getString(1))))
                .isInstanceOf(OlderKeysException.class);
        assertFound(new Lists(database, second));
    }

    @Test
    void a_version_that_was_taken_back_before_anything_had_it_refuses_nobody() {
        var newer = new NewerKeys(database, first);
        first.askBeforeLooking(newer);
        new HashRotation(database, second).check();
        newer.look();
        assertThatThrownBy(newer::run).isInstanceOf(OlderKeysException.class);
        new HashRotation(database, first).check();
        newer.look();
        assertFound(new Lists(database, first));
        // Where its process still runs, it says so again.
        new HashRotation(database, second).rememberAgain();
        newer.look();
        assertThatThrownBy(newer::run).isInstanceOf(OlderKeysException.class);
    }

    @Test
    void a_database_that_began_otherwise_goes_over_to_gm_and_nobody_is_lost() {
        assertThat(HashRotation.codes(database, CryptoSuite.GM)).isEqualTo(CryptoSuite.INTERNATIONAL);
        var gm = new KeyedHash(
                TestTokens.IDENTITY_KEY, "sample-service", List.of(), CryptoSuite.INTERNATIONAL, CryptoSuite.GM);
        var rotation = new HashRotation(database, gm);
        rotation.check();
        assertFound(new Lists(database, gm));
        assertThat(rotation.pass()).isEqualTo(ENTRIES);
        assertThat(rotation.isFinished(ENTRIES)).isTrue();
        assertFound(new Lists(database, gm));
        assertThat(count("1gm.%")).isEqualTo(ENTRIES);
        assertRefused(first, "has no version 1 of gm");
    }

    @Test
    void a_database_that_is_empty_begins_as_it_is_told_and_one_of_an_earlier_version_does_not() {
        Rows.update(database, "DELETE FROM hash_key");
        assertThat(HashRotation.codes(database, CryptoSuite.GM)).isEqualTo(CryptoSuite.INTERNATIONAL);
        Rows.update(database, "DELETE FROM dossier");
        assertThat(HashRotation.codes(database, CryptoSuite.GM)).isEqualTo(CryptoSuite.GM);
        var gm = new KeyedHash(TestTokens.IDENTITY_KEY, "sample-service", List.of(), CryptoSuite.GM, CryptoSuite.GM);
        new HashRotation(database, gm).check();
        assertThat(HashRotation.codes(database, CryptoSuite.INTERNATIONAL)).isEqualTo(CryptoSuite.GM);
        assertRefused(keys(List.of()), "identity");
    }

    @Test
    void a_version_that_signed_logs_have_is_needed_for_ever() {
        Rows.update(database, "CREATE TABLE inquiry_batch (content bytea)");
        new HashRotation(database, second).check();
        new HashRotation(database, second).pass();
        var third = keys(List.of(THIRD));
        assertRefused(third, "has no version 2");
        Rows.update(database, "DELETE FROM dossier");
        assertRefused(third, "signed logs have hashes of it");
        new HashRotation(database, keys(List.of(SECOND, THIRD))).check();
    }

    @Test
    void a_process_that_is_killed_in_a_rotation_loses_nothing_and_its_successor_goes_on() throws Exception {
        int done = killedHalfway("hash", SECOND);
        assertFound(new Lists(database, second));
        assertFinished(second, done);
        assertFound(new Lists(database, second));
    }

    @Test
    void a_first_identity_key_is_replaced_by_a_rotation_that_is_killed_halfway_and_protects_nothing_afterwards()
            throws Exception {
        KeyedHash replaced = identities(List.of(SECOND));
        int done = killedHalfway("identity", SECOND);
        assertFound(new Lists(database, replaced));
        assertFinished(replaced, done);
        assertFound(new Lists(database, replaced));
        // Whoever has the first key and a key of hashes, and not the one in its place, finds nobody.
        KeyedHash leaked = keys(List.of(SECOND));
        assertThat(new Lists(database, leaked).isAbout(new EntryId(entries[0]), leaked.of("示例0")))
                .isFalse();
        assertRefused(leaked, "hash-keys is wrong");
        assertRefused(identities(List.of(OTHER_SECOND)), "identity-keys");
    }

    @Test
    void an_identity_key_that_took_the_place_of_the_first_is_replaced_again_and_destroyed() {
        KeyedHash replaced = identities(List.of(SECOND));
        new HashRotation(database, replaced).check();
        new HashRotation(database, replaced).pass();
        KeyedHash third = identities(List.of(SECOND, THIRD));
        new HashRotation(database, third).check();
        assertRefused(identities(List.of(THIRD)), "has no version 2");
        assertThat(new HashRotation(database, third).pass()).isEqualTo(ENTRIES);
        new HashRotation(database, identities(List.of(THIRD))).check();
        assertFound(new Lists(database, identities(List.of(THIRD))));
        assertThat(third.now("a")).isNotEqualTo(third.of("a")).isNotEqualTo(replaced.now("a"));
        assertThat(first.now("a")).isEqualTo(first.of("a"));
    }

    private static KeyedHash identities(List<String> versions) {
        return new KeyedHash(
                TestTokens.IDENTITY_KEY,
                versions,
                "sample-service",
                List.of(),
                CryptoSuite.INTERNATIONAL,
                CryptoSuite.INTERNATIONAL);
    }

    /** @return values that it has brought to the new version */
    private int killedHalfway(String which, String version) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRotation.class.getName(),
                        ((PGSimpleDataSource) database).getURL(),
                        which,
                        version)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).as("it ran until it was killed").isNotNull();
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        int done = count("2.%");
        assertThat(done).isBetween(1, ENTRIES - 1);
        assertThat(count("%")).isEqualTo(ENTRIES);
        return done;
    }

    private void assertFinished(KeyedHash keys, int done) {
        var next = new HashRotation(database, keys);
        next.check();
        // Rows that the database has not yet let go are left to the next pass.
        long renewed = 0;
        do {
            renewed += next.pass();
        } while (!next.isFinished(renewed));
        assertThat(renewed).isEqualTo(ENTRIES - done);
        assertThat(count("2.%")).isEqualTo(ENTRIES);
    }

    private int count(String prefix) {
        return Rows.query(database, "SELECT count(*) FROM dossier WHERE code_hash LIKE ?", row -> row.getInt(1), prefix)
                .getFirst();
    }

    private void assertRefused(KeyedHash keys, String why) {
        assertThatThrownBy(() -> new HashRotation(database, keys).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}
