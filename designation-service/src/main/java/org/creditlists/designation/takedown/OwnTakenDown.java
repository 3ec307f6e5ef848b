package org.creditlists.designation.takedown;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A RED entry that BLACK ended, for its subject.
 *
 * @param authority that had designated it
 * @param becauseOf the BLACK entry: one's own, or of an organisation behind which one stands; what can be objected to
 */
public record OwnTakenDown(UUID entry, String field, String authority, LocalDate endedOn, UUID becauseOf) {}
