package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ReviewStage;

/** Where one application stands. */
public sealed interface ApplicationState extends CaseState {

    @Override
    default boolean isOpen() {
        return this instanceof Open;
    }

    @Override
    default boolean isClosed() {
        return this instanceof Closed;
    }

    /** There is no such application. */
    record Unknown() implements ApplicationState {

        @Override
        public List<AuthorityId> asked() {
            return List.of();
        }
    }

    /** There is such an application. */
    sealed interface Known extends ApplicationState {}

    /** Something remains to be decided. */
    sealed interface Open extends Known {

        EntryId entry();

        SubjectId subject();
    }

    /** Sent, and nobody is asked before the next event of the same decision. */
    record Requested(EntryId entry, SubjectId subject) implements Open {

        @Override
        public List<AuthorityId> asked() {
            return List.of();
        }
    }

    /** An authority is asked to do something. */
    sealed interface UnderReview extends Open {

        Assignment assignment();

        /** What the authority is asked to do. */
        ReviewStage stage();

        UnderReview with(Assignment next);

        @Override
        default List<AuthorityId> asked() {
            return assignment().asked();
        }
    }

    /** The authority says whether it is complete. */
    record Submitted(EntryId entry, SubjectId subject, Assignment assignment) implements UnderReview {

        @Override
        public ReviewStage stage() {
            return ReviewStage.ACCEPTANCE;
        }

        @Override
        public Submitted with(Assignment next) {
            return new Submitted(entry, subject, next);
        }
    }

    /** It is complete, and the authority decides. */
    record Accepted(EntryId entry, SubjectId subject, Assignment assignment) implements UnderReview {

        @Override
        public ReviewStage stage() {
            return ReviewStage.DECISION;
        }

        @Override
        public Accepted with(Assignment next) {
            return new Accepted(entry, subject, next);
        }
    }

    /** Nothing remains to be decided. */
    sealed interface Closed extends Known {}

    record Granted(List<AuthorityId> asked) implements Closed {}

    /** @param nextTryFrom first day on which it can be tried again */
    record Refused(List<AuthorityId> asked, LocalDate nextTryFrom) implements Closed {}

    record Withdrawn(List<AuthorityId> asked) implements Closed {}

    /** The entry ended before anything was decided. */
    record Lapsed(List<AuthorityId> asked) implements Closed {}
}
