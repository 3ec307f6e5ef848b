package org.creditlists.restoration.domain;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/** Where one shielding stands. */
public sealed interface ShieldState {

    /** There is no such shielding. */
    record Unknown() implements ShieldState {}

    /** @param until last day of the court's plan */
    record Running(EntryId entry, SubjectId subject, AuthorityId authority, LocalDate until) implements ShieldState {}

    /** The plan is over. */
    record Over(AuthorityId authority) implements ShieldState {}
}
