package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * An individual on RED consented to the publication of the entry (Draft opinions on joint incentives, part IV(2)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param version the version of the entry, 1 at its designation and one more with every change
 * @param givenOn the day of the consent, Asia/Shanghai
 */
public record ConsentGiven(EntryId entry, SubjectId subject, long version, LocalDate givenOn)
        implements DesignationEvent {}
