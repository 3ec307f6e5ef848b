package org.creditlists.objection.domain;

import java.util.List;
import java.util.Set;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.VerificationStage;

/** Where one case stands. */
public sealed interface ObjectionState extends CaseState {

    @Override
    default boolean isOpen() {
        return this instanceof Open;
    }

    @Override
    default boolean isClosed() {
        return this instanceof Closed;
    }

    /** There is no such case. */
    record Unknown() implements ObjectionState {

        @Override
        public List<AuthorityId> asked() {
            return List.of();
        }
    }

    /** There is such a case. */
    sealed interface Known extends ObjectionState {

        Objection objection();
    }

    /** Something remains to be decided or carried out. */
    sealed interface Open extends Known {}

    /** Raised, and nobody is asked before the next event of the same decision. */
    record Raised(Objection objection) implements Open {

        @Override
        public List<AuthorityId> asked() {
            return List.of();
        }
    }

    /** An authority is asked to do something. */
    sealed interface Assigned extends Open {

        Assignment assignment();

        /** What the authority is asked to do. */
        VerificationStage stage();

        Assigned with(Assignment next);

        @Override
        default List<AuthorityId> asked() {
            return assignment().asked();
        }
    }

    /** The authority verifies. */
    record Verifying(Objection objection, Assignment assignment) implements Assigned {

        @Override
        public VerificationStage stage() {
            return VerificationStage.VERIFICATION;
        }

        @Override
        public Verifying with(Assignment next) {
            return new Verifying(objection, next);
        }
    }

    /** Upheld, and the correction is awaited. */
    record Correcting(Objection objection, Assignment assignment) implements Assigned {

        @Override
        public VerificationStage stage() {
            return VerificationStage.CORRECTION;
        }

        @Override
        public Correcting with(Assignment next) {
            return new Correcting(objection, next);
        }
    }

    /** Nothing remains to be decided. */
    sealed interface Closed extends Known {}

    /** @param acknowledged organisations that confirmed the clearing notice */
    record Upheld(Objection objection, List<AuthorityId> asked, Set<String> acknowledged) implements Closed {}

    record Rejected(Objection objection, List<AuthorityId> asked) implements Closed {}

    record Retracted(Objection objection, List<AuthorityId> asked) implements Closed {}

    /** The entry ended before anything was decided. */
    record Lapsed(Objection objection, List<AuthorityId> asked) implements Closed {}
}
