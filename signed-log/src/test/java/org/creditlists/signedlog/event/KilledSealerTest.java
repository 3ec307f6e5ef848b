package org.creditlists.signedlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogAudit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class KilledSealerTest {

    private static final int KILLS = 2;
    private static final int LINES = 120;

    @Test
    void aProcessThatIsKilledLeavesNoEventUnsealedAndItsSuccessorGoesOn() throws Exception {
        SigningKeys keys = SigningKeys.create();
        var table = new SealedTable(
                SealedTable.empty().database, new SigningKey(keys.privateKey(), keys.publicKey(), List.of()));
        for (int kill = 0; kill < KILLS; kill++) {
            sealUntilKilled(((PGSimpleDataSource) table.database).getURL(), keys);
            assertThat(table.audit().faults()).isEmpty();
        }
        try (var engine = table.engine()) {
            SealedTable.append(engine, 1);
        }
        LogAudit.Result result = table.audit();
        assertThat(result.faults()).isEmpty();
        assertThat(result.rows()).isGreaterThan(KILLS * LINES);
    }

    private static void sealUntilKilled(String url, SigningKeys keys) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSealer.class.getName(),
                        url,
                        keys.privateKey(),
                        keys.publicKey())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < LINES; i++) {
                assertThat(output.readLine()).as("it ran until it was killed").isNotNull();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
