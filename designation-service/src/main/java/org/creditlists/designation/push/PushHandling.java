package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.designation.entry.Sender;
import org.creditlists.runtime.author.CallerAuthors;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes a list in: stored whole or not at all, and decided line by line afterwards. */
@Singleton
public class PushHandling {

    private final Pushes pushes;
    private final PushWorker worker;
    private final PushRequest requests;
    private final CallerAuthors authors;
    private final Caller caller;
    private final Idempotency idempotency;
    private final KeyedHash hash;

    PushHandling(
            Pushes pushes,
            PushWorker worker,
            PushRequest requests,
            CallerAuthors authors,
            Caller caller,
            Idempotency idempotency,
            KeyedHash hash) {
        this.idempotency = idempotency;
        this.hash = hash;
        this.pushes = pushes;
        this.worker = worker;
        this.requests = requests;
        this.authors = authors;
        this.caller = caller;
    }

    /** @param again whether the same request had brought it before */
    record Taken(Push push, boolean again) {

        Response answer() {
            var answer = Response.accepted(push).location(URI.create("/pushes/" + push.push()));
            return (again ? answer.header(Idempotency.REPLAYED, true) : answer).build();
        }
    }

    /**
     * @param key of a request that is carried out once; null when it may be repeated
     * @throws RefusedException when the caller may not push it, or it is not what its digest says, or the key was used
     *     for another request
     */
    Taken receive(InputStream content, Upload upload, PushOrder order, @Nullable String key)
            throws IOException, SQLException {
        Sender sender = Sender.of(caller);
        requests.check(order, sender).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        Stored stored = store(content, sender, order, upload, key);
        if (!stored.again()) {
            worker.submit(stored.push());
        }
        return new Taken(pushes.find(stored.push()).orElseThrow(), stored.again());
    }

    private record Stored(UUID push, boolean again) {}

    private Stored store(InputStream content, Sender sender, PushOrder order, Upload upload, @Nullable String key)
            throws IOException, SQLException {
        UUID push = pushes.begin(sender, authors.person(), upload.format(), upload.charset(), order);
        try {
            String actual = pushes.store(push, content);
            if (upload.sha256() != null && !upload.sha256().equals(actual)) {
                throw new RefusedException(PushRefusals.DIGEST_MISMATCH);
            }
            Idempotency.Request once = key == null ? null : request(key, sender, order, upload, actual);
            if (!pushes.received(push, once)) {
                Optional<UUID> before = recall(Objects.requireNonNull(once));
                pushes.discard(push);
                return new Stored(before.orElseThrow(), true);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            // Where nothing is left to discard it was received, and only the answer to that was lost.
            if (pushes.discard(push)) {
                throw e;
            }
        }
        return new Stored(push, false);
    }

    private Optional<UUID> recall(Idempotency.Request once) {
        return idempotency.recall(once).map(answer -> UUID.fromString(answer.response()));
    }

    /** Everything that the result depends on. */
    private Idempotency.Request request(String key, Sender sender, PushOrder order, Upload upload, String sha256) {
        String meant = Stream.of(
                        sha256,
                        upload.format(),
                        upload.charset(),
                        order.mode(),
                        order.dryRun(),
                        order.authority(),
                        order.list(),
                        order.field(),
                        order.ground(),
                        order.reading().stored())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return new Idempotency.Request(sender.id(), key, hash.of("push", meant));
    }
}
