package org.creditlists.base.integrity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creditlists.listprojection.state.TopicPart;
import org.creditlists.runtime.crypto.CryptoSuite;

/** A look at the brokers: where the partitions of the lists stand. */
record ListLook(Map<TopicPart, Part> parts) {

    /** What is added up, and how: places of versions that add up otherwise are others. */
    private static final String FORM = "by topic ";

    /**
     * Where one partition stands.
     *
     * @param read first record that the group has not committed
     * @param end first record that is not there yet
     */
    record Part(long read, long end) {

        private boolean isRead() {
            return read == end;
        }
    }

    boolean isAllRead() {
        return parts.values().stream().allMatch(Part::isRead);
    }

    /**
     * The place of the lists in a snapshot of the database that was taken between this look and a later one: a
     * follower commits behind its transaction, so that what is all read at the first look, and still ends there at
     * the second, is in the snapshot to its end and no further.
     *
     * @param crossed first record behind the cut of the snapshot, by partition; the others are read to their end
     * @return a digest of the first record of each partition that is not in the lists; empty while a partition that
     *     is not cut is on its way
     */
    Optional<String> place(Map<TopicPart, Long> crossed, ListLook later) {
        Map<TopicPart, Long> ends = new TreeMap<>(crossed);
        for (Map.Entry<TopicPart, Part> one : later.parts.entrySet()) {
            if (crossed.containsKey(one.getKey())) {
                continue;
            }
            Part before = parts.get(one.getKey());
            if (before == null
                    ? one.getValue().end() > 0
                    : !before.isRead() || before.end() != one.getValue().end()) {
                return Optional.empty();
            }
            ends.put(one.getKey(), one.getValue().end());
        }
        return Optional.of(HexFormat.of()
                .formatHex(CryptoSuite.INTERNATIONAL.digest((FORM + ends).getBytes(StandardCharsets.US_ASCII))));
    }
}
