package org.creditlists.signedlog.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.signedlog.SignedBatch;

/**
 * What a batch of the log of sums says, in lines of plain words: the sum of each table, and the last heads of the logs
 * of other services that this one holds, so that who cuts one of those off has to cut off this log, too.
 *
 * @param snapshot of PostgreSQL, in which notes were added up last
 * @param tables by name
 * @param heads batch and digest of the head, by service and log
 */
record SealedSums(String snapshot, Map<String, Sealed> tables, Map<String, String> heads) {

    /** Nothing was added up yet. */
    static final SealedSums NONE = new SealedSums("1:1:", Map.of(), Map.of());

    private static final String SNAPSHOT = "snapshot";
    private static final String TABLE = "table";
    private static final String HEAD = "head";

    /**
     * A table as it was sealed.
     *
     * @param sum as {@link TableSum#text}
     * @param columns as {@link Tables.Table#columns}
     * @param version of the program that sealed it
     */
    record Sealed(long rows, String sum, String columns, String version) {}

    /** @throws RuntimeException when the batch is damaged */
    static SealedSums of(SignedBatch batch) {
        String snapshot = NONE.snapshot();
        Map<String, Sealed> tables = new TreeMap<>();
        Map<String, String> heads = new TreeMap<>();
        for (SignedBatch.Entry entry : batch.entries()) {
            String[] words = new String(entry.bytes(), StandardCharsets.UTF_8).split(" ", -1);
            switch (words[0]) {
                case SNAPSHOT -> snapshot = words[1];
                case TABLE -> tables.put(words[1], new Sealed(Long.parseLong(words[2]), words[3], words[4], words[5]));
                case HEAD -> heads.put(words[1], words[2] + " " + words[3]);
                default -> {
                    // Said for readers: what was taken over as it was found, by whom and why.
                }
            }
        }
        return new SealedSums(snapshot, tables, heads);
    }

    /** @param said further lines */
    List<byte[]> lines(List<String> said) {
        List<String> lines = new ArrayList<>();
        lines.add(SNAPSHOT + " " + snapshot);
        tables.forEach((name, table) -> lines.add(String.join(
                " ", TABLE, name, Long.toString(table.rows()), table.sum(), table.columns(), table.version())));
        heads.forEach((log, head) -> lines.add(HEAD + " " + log + " " + head));
        lines.addAll(said);
        return lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** What a batch says of a head. */
    static String head(CryptoSuite suite, long batch, String head) {
        String digest = HexFormat.of().formatHex(suite.digest(head.getBytes(StandardCharsets.US_ASCII)));
        return batch + " " + (suite == CryptoSuite.INTERNATIONAL ? "" : suite.digestId() + ":") + digest;
    }

    SealedSums with(Map<String, Sealed> later, Map<String, String> held) {
        Map<String, Sealed> all = new LinkedHashMap<>(tables);
        all.putAll(later);
        return new SealedSums(snapshot, all, held);
    }

    SealedSums at(String later) {
        return new SealedSums(later, tables, heads);
    }
}
