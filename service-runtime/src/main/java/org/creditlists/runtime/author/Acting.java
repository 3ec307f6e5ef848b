package org.creditlists.runtime.author;

import org.jspecify.annotations.Nullable;

/**
 * The author of what is done outside requests: bound where records, days and samples come in, and gone when the work
 * returns, so that no thread goes on in somebody's name.
 */
public final class Acting {

    private static final ScopedValue<Author> AUTHOR = ScopedValue.newInstance();

    private Acting() {}

    /** Has work done in the name of an author, on this thread. */
    public static void as(Author author, Runnable work) {
        ScopedValue.where(AUTHOR, author).run(work);
    }

    /** Has work done in the name of an author, on this thread. */
    public static <R, X extends Throwable> R asking(Author author, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(AUTHOR, author).call(work);
    }

    static @Nullable Author told() {
        return AUTHOR.isBound() ? AUTHOR.get() : null;
    }
}
