package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/** Something that happened to an entry, told to every service. */
public sealed interface CreditEvent
        permits DesignationEvent, ObjectionEvent, RestorationEvent, MeasureEvent, DisclosureEvent, WarningEvent {

    EntryId entry();

    SubjectId subject();
}
