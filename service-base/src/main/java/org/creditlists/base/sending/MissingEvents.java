package org.creditlists.base.sending;

import java.time.Instant;

/**
 * What was published and is not on its topics.
 *
 * @param since the time up to which it is known that nothing is missing
 * @param first position of the first missing event, 0 when no event is missing
 * @param last position of the last one, 0 when no event is missing
 * @param count events that are missing, at least 0
 * @param records whether state records are missing: a slot was made anew, or a compacted topic
 */
public record MissingEvents(Instant since, long first, long last, long count, boolean records) {}
