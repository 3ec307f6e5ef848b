package org.creditlists.portal.pages.docs.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a value when it is asked for the first time: a portal that nobody reads holds no documents. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T there = made;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        T there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }
}
