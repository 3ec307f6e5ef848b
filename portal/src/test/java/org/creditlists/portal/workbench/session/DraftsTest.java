package org.creditlists.portal.workbench.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditlists.portal.PortalProcess;
import org.junit.jupiter.api.Test;

/** A browser sends a draft a second after somebody typed: the form may have been sent in between. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class DraftsTest {

    private static final Drafts.Form FORM = new Drafts.Form("mine", "RESTORE/1");

    @Inject
    Sessions sessions;

    @Inject
    Drafts drafts;

    @Test
    void aDraftThatComesBehindItsFormIsNotKept() {
        SessionId id = session();
        drafts.keep(id, FORM, "first", "typed");
        assertThat(drafts.of(id, FORM.page())).containsExactly("typed");
        drafts.sent(id, FORM, "first");
        assertThat(drafts.of(id, FORM.page())).isEmpty();
        drafts.keep(id, FORM, "first", "too late");
        assertThat(drafts.of(id, FORM.page())).isEmpty();
    }

    @Test
    void aFormThatWasSentAtOnceKeepsNoDraftEither() {
        SessionId id = session();
        drafts.sent(id, FORM, "first");
        drafts.keep(id, FORM, "first", "too late");
        assertThat(drafts.of(id, FORM.page())).isEmpty();
    }

    @Test
    void theSameFormDrawnAgainIsKeptAndOfAllThatWereSentNothing() {
        SessionId id = session();
        drafts.sent(id, FORM, "first");
        drafts.sent(id, FORM, "second");
        drafts.keep(id, FORM, "third", "typed anew");
        for (String sent : new String[] {"first", "second"}) {
            drafts.keep(id, FORM, sent, "too late");
        }
        assertThat(drafts.of(id, FORM.page())).containsExactly("typed anew");
    }

    @Test
    void draftsAndTheSendingAtTheSameTimeLeaveNothing() throws InterruptedException {
        SessionId id = session();
        Callable<Boolean> sending = () -> {
            drafts.sent(id, FORM, "first");
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(Stream.concat(
                            IntStream.range(0, 20).mapToObj(i -> (Callable<Boolean>) () -> {
                                drafts.keep(id, FORM, "first", "typed " + i);
                                return true;
                            }),
                            Stream.of(sending))
                    .toList());
        }
        assertThat(drafts.of(id, FORM.page())).isEmpty();
    }

    private SessionId session() {
        return sessions.begin("token", Instant.now().plus(Duration.ofHours(1)));
    }
}
