package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import org.creditlists.designation.entry.Sender;
import org.creditlists.runtime.author.CallerAuthors;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;

/** Takes a list in: stored whole or not at all, and decided line by line afterwards. */
@Singleton
public class PushHandling {

    private final Pushes pushes;
    private final PushWorker worker;
    private final PushRequest requests;
    private final CallerAuthors authors;
    private final Caller caller;

    PushHandling(Pushes pushes, PushWorker worker, PushRequest requests, CallerAuthors authors, Caller caller) {
        this.pushes = pushes;
        this.worker = worker;
        this.requests = requests;
        this.authors = authors;
        this.caller = caller;
    }

    /** @throws RefusedException when the caller may not push it, or it is not what its digest says */
    Push receive(InputStream content, Upload upload, PushOrder order) throws IOException, SQLException {
        Sender sender = Sender.of(caller);
        requests.check(order, sender).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        UUID push = store(content, sender, order, upload);
        worker.submit(push);
        return pushes.find(push).orElseThrow();
    }

    private UUID store(InputStream content, Sender sender, PushOrder order, Upload upload)
            throws IOException, SQLException {
        UUID push = pushes.begin(sender, authors.person(), upload.format(), upload.charset(), order);
        try {
            String actual = pushes.store(push, content);
            if (upload.sha256() != null && !upload.sha256().equals(actual)) {
                throw new RefusedException(PushRefusals.DIGEST_MISMATCH);
            }
            pushes.received(push);
        } catch (IOException | SQLException | RuntimeException e) {
            // Where nothing is left to discard it was received, and only the answer to that was lost.
            if (pushes.discard(push)) {
                throw e;
            }
        }
        return push;
    }
}
