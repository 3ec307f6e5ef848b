package org.creditlists.eventstore;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** How long callers wait for the store; what nobody waits for any more is not done, and counted. */
public final class Patience {

    private static final Context.ResourceKey<Boolean> FOR_EVER = Context.ResourceKey.withLabel("waits for ever");

    private final Duration longest;
    private final LongAdder shed = new LongAdder();

    /** @param longest after which a caller is told that it took too long, a millisecond or more */
    public Patience(Duration longest) {
        this.longest = longest;
    }

    /** What is done in this context is no answer to anybody, and waits until it is stored or has failed. */
    public static void forEver(ProcessingContext context) {
        context.putResource(FOR_EVER, true);
    }

    /** An answer, or that it took too long. The future that is given is completed by that, too. */
    public <T> CompletableFuture<T> limit(CompletableFuture<T> answer, @Nullable ProcessingContext context) {
        if (context != null && context.containsResource(FOR_EVER)) {
            return answer;
        }
        return answer.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionallyCompose(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return CompletableFuture.failedFuture(
                    cause instanceof TimeoutException ? shed("not within " + longest.toMillis() + " ms") : cause);
        });
    }

    /** Counts one that is not taken on. */
    public StoreBusyException shed(String why) {
        shed.increment();
        return new StoreBusyException(why);
    }

    /** Calls that were not taken on, or had no answer in time. */
    public long count() {
        return shed.sum();
    }
}
