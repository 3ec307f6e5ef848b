package org.creditlists.eventstore;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * What an append waits for when everything is made ready and nothing is written yet, such as the append before it. What
 * it throws rejects the append.
 */
public final class BeforeWriting {

    private static final ResourceKey<Runnable> KEY = ResourceKey.withLabel("beforeWriting");

    private BeforeWriting() {}

    /** Runs on the thread of whoever appends; one for each unit of work. */
    public static void attach(ProcessingContext context, Runnable wait) {
        context.putResource(KEY, wait);
    }

    static void run(@Nullable ProcessingContext context) {
        Runnable wait = context == null ? null : context.getResource(KEY);
        if (wait != null) {
            wait.run();
        }
    }
}
