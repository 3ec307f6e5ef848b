package org.creditlists.base.integrity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * With which keys the other services sign: all services write one topic, and none of them may speak for another. The
 * first key of a log counts, until an operator removes its row.
 */
@Singleton
class OtherKeys {

    private static final String KNOWN = "SELECT type, public_key FROM other_key WHERE service = ? AND log = ?";
    private static final String KEEP =
            "INSERT INTO other_key (service, log, type, public_key, since) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";

    private final DataSource dataSource;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    OtherKeys(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private record Known(String type, String key) {}

    /** What a head is worth. */
    enum Worth {
        /** It is signed with the key of its log. */
        GENUINE,
        /** It is not, although that key is known. */
        FORGED,
        /** Nothing is known: it was sent by a version that said no key, or says one that did not sign it. */
        UNKNOWN
    }

    Worth of(SentHead sent) {
        Known key = known(sent);
        if (key != null) {
            return sent.type().equals(key.type()) && sent.isSignedBy(key.key()) ? Worth.GENUINE : Worth.FORGED;
        }
        if (sent.publicKey().isEmpty()) {
            return Worth.UNKNOWN;
        }
        if (!sent.isSignedBy(sent.publicKey())) {
            return Worth.FORGED;
        }
        Rows.update(
                dataSource,
                KEEP,
                sent.head().service(),
                sent.head().log(),
                sent.type(),
                sent.publicKey(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return Worth.GENUINE;
    }

    private @Nullable Known known(SentHead sent) {
        Known held = known.get(sent.key());
        if (held == null) {
            held = Rows.query(
                            dataSource,
                            KNOWN,
                            row -> new Known(row.getString(1), row.getString(2)),
                            sent.head().service(),
                            sent.head().log())
                    .stream()
                    .findFirst()
                    .orElse(null);
            if (held != null) {
                known.put(sent.key(), held);
            }
        }
        return held;
    }
}
