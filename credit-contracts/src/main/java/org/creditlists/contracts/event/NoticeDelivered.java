package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.DeliveryMethod;

/**
 * The notice of the designation reached its subject.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param version the version of the entry, 1 at its designation and one more with every change
 * @param method how it reached the subject
 * @param deliveredOn the day of the delivery, Asia/Shanghai
 */
public record NoticeDelivered(
        EntryId entry, SubjectId subject, long version, DeliveryMethod method, LocalDate deliveredOn)
        implements DesignationEvent {}
