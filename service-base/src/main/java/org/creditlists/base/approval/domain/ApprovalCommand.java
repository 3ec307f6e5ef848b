package org.creditlists.base.approval.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked about one approval. */
public sealed interface ApprovalCommand {

    record Ask(Asked asked) implements ApprovalCommand {}

    /**
     * A person of an organisation.
     *
     * @param mayAct whether the person has the role in which the act was asked for
     */
    record Person(String organisation, String id, boolean mayAct) {}

    record Approve(Person by, LocalDate today) implements ApprovalCommand {}

    /** @param reason in words; names nobody */
    record Refuse(Person by, String reason, LocalDate today) implements ApprovalCommand {}

    /** By the person who asked. */
    record Withdraw(Person by, LocalDate today) implements ApprovalCommand {}

    /**
     * The act was decided about anew, on the state of that time.
     *
     * @param refusal code of the refusal, null when it was carried out
     */
    record Finish(@Nullable String refusal, LocalDate today) implements ApprovalCommand {}

    /** By the platform: nothing follows while the term runs. */
    record Expire(LocalDate today) implements ApprovalCommand {}
}
