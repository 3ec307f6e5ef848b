package org.creditlists.sharing.log;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An entry that an organisation was shown. */
public record Disclosed(UUID entry, String organisation, Instant askedAt) {

    /** Those of some entries that a row shows. */
    static Stream<Disclosed> in(LogRow row, Set<UUID> entries) {
        return row.shown().stream()
                .filter(entries::contains)
                .map(entry -> new Disclosed(entry, row.organisation(), row.askedAt()));
    }
}
