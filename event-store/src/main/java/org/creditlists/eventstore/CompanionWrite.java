package org.creditlists.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * A write that must stand or fall with an append: it is executed in the same transaction. Companions of the same
 * statement that come together are sent as one batch.
 *
 * @param sql one data-modifying statement with {@code ?} placeholders
 * @param parameters values as {@link java.sql.PreparedStatement#setObject(int, Object)} takes them; arrays of strings,
 *     numbers, booleans and UUIDs are bound as PostgreSQL arrays
 * @param expectedRows rows it has to touch, or {@link #ANY}; another count rejects the append
 */
public record CompanionWrite(String sql, List<@Nullable Object> parameters, int expectedRows) {

    /** Any number of rows will do. */
    public static final int ANY = -1;

    private static final ResourceKey<List<CompanionWrite>> KEY = ResourceKey.withLabel("companionWrites");

    /** Adds a write to the append of this unit of work. */
    public static void attach(ProcessingContext context, CompanionWrite write) {
        context.computeResourceIfAbsent(KEY, ArrayList::new).add(write);
    }

    static List<CompanionWrite> of(@Nullable ProcessingContext context) {
        List<CompanionWrite> writes = context == null ? null : context.getResource(KEY);
        return writes == null ? List.of() : writes;
    }
}
