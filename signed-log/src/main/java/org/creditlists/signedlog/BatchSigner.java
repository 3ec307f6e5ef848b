package org.creditlists.signedlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.signature.SigningKey;

/** Makes signed batches of rows. */
public final class BatchSigner {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;
    private final String type;
    private final Clock clock;

    /** @param type header {@code typ} of the heads */
    public BatchSigner(SigningKey key, String type, Clock clock) {
        this.key = key;
        this.type = type;
        this.clock = clock;
    }

    /**
     * The batch that follows another one, of rows whose proofs nobody waits for.
     *
     * @param said of each row the digest of the statement that was made with it
     */
    public SignedBatch sign(List<byte[]> rows, List<byte[]> said, BatchHead before) {
        List<WaitingRow> waiting = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            waiting.add(WaitingRow.of(key.suite(), rows.get(i), said.get(i)));
        }
        return sign(waiting, tree(waiting), before);
    }

    /** The tree of a batch. */
    HashTree tree(List<WaitingRow> rows) {
        return new HashTree(key.suite(), rows.stream().map(WaitingRow::leaf).toList());
    }

    /** The batch that follows another one. */
    SignedBatch sign(List<WaitingRow> rows, HashTree tree, BatchHead before) {
        long batch = before.batch() + 1;
        byte[] previous = before.digest(key.suite());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String content = "{\"batch\":" + batch + ",\"previous\":\"" + BASE64URL.encodeToString(previous)
                + "\",\"root\":\"" + BASE64URL.encodeToString(tree.root()) + "\",\"rows\":" + rows.size() + ",\"at\":\""
                + at + "\""
                + (key.suite() == CryptoSuite.INTERNATIONAL
                        ? ""
                        : ",\"hash\":\"" + key.suite().digestId() + "\"") + "}";
        String head = key.jws(type, content.getBytes(StandardCharsets.US_ASCII));
        return new SignedBatch(batch, previous, tree.root(), rows.size(), at, head, packed(rows));
    }

    /** The rows of a batch as {@link SignedBatch} has them. */
    private static byte[] packed(List<WaitingRow> rows) {
        int size = 0;
        for (WaitingRow row : rows) {
            size += Integer.BYTES + row.row().length + HashTree.LENGTH;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (WaitingRow row : rows) {
            bytes.putInt(row.row().length).put(row.row()).put(row.said());
        }
        return bytes.array();
    }

    /** Completes each row with what leads from its statement to the signed head: its digest, the path, and the head. */
    static void prove(List<WaitingRow> rows, HashTree tree, BatchHead head) {
        byte[] end = ("." + head.head()).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < rows.size(); i++) {
            byte[] digest = BASE64URL.encode(rows.get(i).digest());
            byte[] path = BASE64URL.encode(tree.path(i));
            ByteBuffer proof = ByteBuffer.allocate(digest.length + 1 + path.length + end.length);
            proof.put(digest).put((byte) '.').put(path).put(end);
            rows.get(i).done().complete(proof.array());
        }
    }
}
