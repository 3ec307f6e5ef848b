package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.creditlists.contracts.decision.Refusal;
import org.junit.jupiter.api.Test;

/** A scanner that speaks the protocol of clamd, over a socket. */
class ClamdScanTest {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final byte[] FILE = new byte[200_000];

    @Test
    void aFileInWhichTheScannerFindsNothingIsTakenAndTheScannerSawAllOfIt() throws Exception {
        assertThat(scanned("stream: OK\0")).isEmpty();
    }

    @Test
    void aFileInWhichTheScannerFindsAVirusIsRefused() throws Exception {
        assertThat(scanned("stream: Eicar-Test-Signature FOUND\0")).contains(EvidenceRefusals.MALWARE);
    }

    @Test
    void aScannerThatCannotScanIsNoScannerThatFoundNothing() throws Exception {
        assertThat(scanned("INSTREAM size limit exceeded. ERROR\0")).contains(EvidenceRefusals.NOT_SCANNED);
        assertThat(scanned("")).contains(EvidenceRefusals.NOT_SCANNED);
        assertThat(EvidenceRefusals.NOT_SCANNED.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void aScannerThatCannotBeReachedOrIsSilentRefusesForNow() throws Exception {
        String silent;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent = place(server);
            assertThat(new ClamdScan(Optional.of(silent), Duration.ofMillis(100)).refusal(FILE))
                    .contains(EvidenceRefusals.NOT_SCANNED);
        }
        assertThat(new ClamdScan(Optional.of(silent), TIME).refusal(FILE)).contains(EvidenceRefusals.NOT_SCANNED);
    }

    @Test
    void withoutAScannerFilesAreTaken() {
        assertThat(new ClamdScan(Optional.empty(), TIME).refusal(FILE)).isEmpty();
    }

    @Test
    void aPlaceThatIsNoneIsFoundOutAtTheStart() {
        assertThatThrownBy(() -> new ClamdScan(Optional.of("scanner"), TIME)).hasMessageContaining("host:port");
    }

    private static Optional<Refusal> scanned(String answer)
            throws IOException, ExecutionException, InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var seen = CompletableFuture.supplyAsync(() -> answer(server, answer));
            Optional<Refusal> refusal = new ClamdScan(Optional.of(place(server)), TIME).refusal(FILE);
            assertThat(seen.get()).isEqualTo(FILE);
            return refusal;
        }
    }

    private static String place(ServerSocket server) {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** @return the file, put together from its pieces */
    private static byte[] answer(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.writeBytes(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
