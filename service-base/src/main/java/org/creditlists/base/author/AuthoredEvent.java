package org.creditlists.base.author;

import java.time.Instant;
import org.creditlists.runtime.author.StoredAuthor;

/**
 * An event without its content.
 *
 * @param type as it is stored
 * @param recordedAt when it was stored
 */
public record AuthoredEvent(String type, Instant recordedAt, StoredAuthor author) {}
