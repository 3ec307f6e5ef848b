package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The individual took the consent back: the entry is not published any more (Draft opinions on joint incentives, part
 * IV(2)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param version the version of the entry, 1 at its designation and one more with every change
 * @param revokedOn the day of the revocation, Asia/Shanghai
 */
public record ConsentRevoked(EntryId entry, SubjectId subject, long version, LocalDate revokedOn)
        implements DesignationEvent {}
