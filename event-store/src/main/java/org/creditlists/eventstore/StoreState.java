package org.creditlists.eventstore;

import java.time.Duration;

/**
 * How busy a store is.
 *
 * @param appends that wait for their group
 * @param reads that wait for theirs
 * @param shed calls that were not taken on, or had no answer in time, since the start
 * @param writing for how long the writer has been at one group; zero when it has none
 * @param reading the same of the reader that has been longest
 */
public record StoreState(int appends, int reads, long shed, Duration writing, Duration reading) {}
