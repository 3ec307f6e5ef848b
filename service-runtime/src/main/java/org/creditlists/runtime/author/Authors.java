package org.creditlists.runtime.author;

/** Says who acts. */
@FunctionalInterface
public interface Authors {

    /**
     * Whoever acts on the current thread.
     *
     * @throws UnknownAuthorException when nobody does; then nothing is stored
     */
    Author current();

    /** Nobody but what {@link Acting} was told. */
    static Authors told() {
        return () -> {
            Author author = Acting.told();
            if (author == null) {
                throw new UnknownAuthorException();
            }
            return author;
        };
    }
}
