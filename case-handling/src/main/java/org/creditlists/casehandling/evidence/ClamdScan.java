package org.creditlists.casehandling.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.jboss.logging.Logger;

/** Asks clamd about a file over its protocol (clamd(8), INSTREAM), when the installation has one. */
@Singleton
class ClamdScan {

    private static final Logger LOG = Logger.getLogger(ClamdScan.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    /** Longer answers are none: "stream: " and the name of a virus. */
    private static final int LONGEST_ANSWER = 1024;

    private final Optional<String> place;
    private final Duration time;

    @Inject
    ClamdScan(EvidenceSettings settings) {
        this(settings.clamd(), settings.clamdTime());
    }

    /** @param place host and port, as {@code scanner:3310} */
    ClamdScan(Optional<String> place, Duration time) {
        place.filter(text -> !text.matches("[^:]+:\\d{1,5}")).ifPresent(text -> {
            throw new IllegalArgumentException("credit.evidence.clamd is host:port, not " + text);
        });
        this.place = place;
        this.time = time;
    }

    /** Why the file is not taken; empty when the scanner found nothing, or there is none. */
    Optional<Refusal> refusal(byte[] content) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            String answer = ask(place.get(), content);
            if (answer.endsWith(" OK")) {
                return Optional.empty();
            }
            if (answer.endsWith(" FOUND")) {
                return Optional.of(EvidenceRefusals.MALWARE);
            }
            LOG.errorf("the scanner answers: %s", answer);
        } catch (IOException e) {
            LOG.errorf("the scanner cannot be reached: %s", e);
        }
        return Optional.of(EvidenceRefusals.NOT_SCANNED);
    }

    private String ask(String hostAndPort, byte[] content) throws IOException {
        int colon = hostAndPort.lastIndexOf(':');
        var address = new InetSocketAddress(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
        int millis = (int) time.toMillis();
        try (var socket = new Socket()) {
            socket.connect(address, millis);
            socket.setSoTimeout(millis);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int read = in.read(); read > 0 && answer.length() < LONGEST_ANSWER; read = in.read()) {
            answer.append((char) read);
        }
        return answer.toString().strip();
    }
}
