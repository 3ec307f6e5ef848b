package org.creditlists.designation.push;

import org.jspecify.annotations.Nullable;

/**
 * One record of a pushed file, still in bytes.
 *
 * @param number of the line on which it begins, from 1, counting the header of a CSV
 * @param bytes without the line end, null when it was longer than is read
 */
record RawRecord(long number, byte @Nullable [] bytes) {}
