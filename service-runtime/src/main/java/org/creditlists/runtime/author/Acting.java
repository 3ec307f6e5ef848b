package org.creditlists.runtime.author;

import org.creditlists.web.trace.LogIds;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * The author of what is done outside requests: bound where records, days and samples come in, and gone when the work
 * returns, so that no thread goes on in somebody's name.
 */
public final class Acting {

    private static final ScopedValue<Author> AUTHOR = ScopedValue.newInstance();

    private Acting() {}

    /** Has work done in the name of an author, on this thread; what it logs names the author's trace. */
    public static void as(Author author, Runnable work) {
        asking(author, () -> {
            work.run();
            return true;
        });
    }

    /** The same, of work that has a result. */
    public static <R, X extends Throwable> R asking(Author author, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        TraceContext trace = TraceContext.parse(author.trace());
        return ScopedValue.where(AUTHOR, author).<R, X>call(() -> LogIds.beside(trace, work::call));
    }

    static @Nullable Author told() {
        return AUTHOR.isBound() ? AUTHOR.get() : null;
    }
}
