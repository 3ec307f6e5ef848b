package org.creditlists.designation.intake;

import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;

/** What happened to one submission. */
public sealed interface Outcome {

    /** A new entry. */
    record Accepted(EntryId entry) implements Outcome {}

    /** The same decision with other contents. */
    record Corrected(EntryId entry) implements Outcome {}

    /** The same decision again. */
    record Unchanged(EntryId entry) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
