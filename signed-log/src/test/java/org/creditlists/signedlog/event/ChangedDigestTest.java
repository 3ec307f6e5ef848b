package org.creditlists.signedlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that began with SHA-256 and Ed25519, and goes on with SM3 and SM2. */
class ChangedDigestTest {

    private static final Path PROGRAM = Path.of("../docs/verify-events/VerifyEvents.java");

    private final SealedTable before = SealedTable.empty();
    private final SealedTable after = new SealedTable(before.database, gm(before.key.publicKey()));

    private static SigningKey gm(String older) {
        SigningKeys keys = SigningKeys.createSm2();
        return new SigningKey(keys.privateKey(), keys.publicKey(), List.of(older), CryptoSuite.GM);
    }

    @BeforeEach
    void fill() {
        try (var engine = before.engine()) {
            SealedTable.append(engine, 3);
        }
        try (var engine = after.engine()) {
            SealedTable.append(engine, 2);
            SealedTable.appendTogether(engine, 3).join();
        }
    }

    @Test
    void it_verifies_whole_here_and_offline(@TempDir Path folder) throws IOException {
        assertThat(after.audit().faults()).isEmpty();
        assertThat(after.audit().rows()).isEqualTo(8);
        assertThat(content(3)).doesNotContain("hash");
        assertThat(content(4)).contains("\"hash\":\"SM3\"");
        assertThat(run(export(folder), keys(folder))).startsWith("VALID 6 blocks up to 6, 8 events up to 8");
    }

    @Test
    void an_event_that_is_changed_is_found_on_both_sides(@TempDir Path folder) throws IOException {
        before.run("UPDATE event SET payload = '{}' WHERE position IN (2, 7)");
        assertThat(after.audit().faults()).extracting(LogFault::position).containsExactly(2L, 7L);
        assertThat(run(export(folder), keys(folder)))
                .contains("event 2 was altered")
                .contains("event 7 was altered")
                .contains("NOT VALID");
    }

    @Test
    void a_head_that_names_another_digest_than_that_of_its_block_is_found(@TempDir Path folder) throws IOException {
        // Signed by the key of the service: only the tree and the chain say that it is wrong.
        var wrong = new SigningKey(SM2.privateKey(), SM2.publicKey(), List.of(), CryptoSuite.INTERNATIONAL);
        String head = after.chain().batches().find(5).orElseThrow().head();
        String said = text(head).replace(",\"hash\":\"SM3\"", "");
        String forged = wrong.jws(EventChain.DEFINITION.type(), said.getBytes(StandardCharsets.US_ASCII));
        after.run("UPDATE event_chain SET head = '" + forged + "' WHERE batch = 5");
        var trusting = new SealedTable(
                after.database,
                new SigningKey(
                        SM2.privateKey(),
                        SM2.publicKey(),
                        List.of(before.key.publicKey(), after.key.publicKey()),
                        CryptoSuite.GM));
        assertThat(trusting.audit().faults())
                .extracting(LogFault::kind)
                .contains(LogFault.Kind.CHAIN, LogFault.Kind.ROWS);
        Path keys = Files.writeString(
                folder.resolve("keys.json"), new ObjectMapper().writeValueAsString(Map.of("keys", trusting.key.all())));
        assertThat(run(export(folder), keys)).contains("block 5").contains("NOT VALID");
    }

    private static final SigningKeys SM2 = SigningKeys.createSm2();

    private String content(long batch) {
        return text(after.chain().batches().find(batch).orElseThrow().head());
    }

    private static String text(String head) {
        return new String(Base64.getUrlDecoder().decode(head.split("\\.")[1]), StandardCharsets.US_ASCII);
    }

    private Path keys(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("keys.json"), new ObjectMapper().writeValueAsString(Map.of("keys", after.key.all())));
    }

    private Path export(Path folder) throws IOException {
        Path file = folder.resolve("events.txt");
        try (var out = Files.newOutputStream(file)) {
            new EventExport(after.database, after.chain().batches()).write(null, null, out);
        }
        return file;
    }

    private static String run(Path... files) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), PROGRAM.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
