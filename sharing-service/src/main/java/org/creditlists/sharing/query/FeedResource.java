package org.creditlists.sharing.query;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import javax.sql.DataSource;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.sql.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a consumer of {@code credit.entries} proves its copy by (S4). */
@Path("/feed")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
@RunOnVirtualThread
public class FeedResource {

    private static final String DIGEST = """
            SELECT count(*),
                   coalesce(bit_xor(('x' || substr(hash, 1, 16))::bit(64)::bigint), 0),
                   coalesce(bit_xor(('x' || substr(hash, 17, 16))::bit(64)::bigint), 0)
            FROM (SELECT encode(sha256(payload), 'hex') AS hash FROM shared_entry) AS rows
            """;

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final DataSource dataSource;
    private @Nullable Counted counted;

    FeedResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Counted(Digest digest, long asOf) {}

    /**
     * @param entries records that have no tombstone
     * @param digest 32 hexadecimal digits: the first 16 bytes of the SHA-256 of each record's value, all XORed
     */
    public record Digest(long entries, String digest) {}

    @GET
    @Path("/digest")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.PLATFORM, Roles.OPERATOR})
    @Operation(
            summary =
                    "Digest of credit.entries as it is published, at most a second old: equal to a copy's exactly when the copy is equal",
            description =
                    "The first 16 bytes of the SHA-256 of the value of every record, all of them XORed, in hexadecimal"
                            + " digits. A copy that is only behind differs for a moment.")
    public synchronized Digest digest() {
        // Every consumer asks, and each count reads the whole list: one a second serves them all.
        Counted before = counted;
        if (before != null && System.nanoTime() - before.asOf() < FRESH_NANOS) {
            return before.digest();
        }
        long asOf = System.nanoTime();
        Digest now = count();
        counted = new Counted(now, asOf);
        return now;
    }

    private Digest count() {
        return Rows.query(
                        dataSource,
                        DIGEST,
                        row -> new Digest(row.getLong(1), "%016x%016x".formatted(row.getLong(2), row.getLong(3))))
                .getFirst();
    }
}
