package org.creditlists.designation.application.domain;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;

/** What became of an own application. The table of applications keeps the outcome; no event is stored. */
public sealed interface OwnApplicationEvent {

    record Submitted(String region) implements OwnApplicationEvent {}

    /** @param by the lead department */
    record Verified(AuthorityId by, LocalDate on) implements OwnApplicationEvent {}

    /** @param by the lead department */
    record Refused(AuthorityId by, LocalDate on, String reason) implements OwnApplicationEvent {}
}
