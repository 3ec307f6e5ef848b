package org.creditlists.portal.workbench;

import org.creditlists.portal.client.Owner;

/** A button of the workbench: a request to the service that owns the matter. */
public enum Button {
    ACKNOWLEDGE(Owner.INCENTIVE, "orders"),
    APPLY(Owner.INCENTIVE, "orders"),
    NOT_APPLY(Owner.INCENTIVE, "orders"),
    CONFIRM(Owner.INCENTIVE, "orders"),
    UPHOLD(Owner.OBJECTION, "objections"),
    UPHOLD_PARTLY(Owner.OBJECTION, "objections"),
    REJECT(Owner.OBJECTION, "objections"),
    ACCEPT_RESTORATION(Owner.RESTORATION, "restorations"),
    GRANT_RESTORATION(Owner.RESTORATION, "restorations"),
    REFUSE_RESTORATION(Owner.RESTORATION, "restorations"),
    CONFIRM_PUSH(Owner.DESIGNATION, "pushes"),
    REJECT_PUSH(Owner.DESIGNATION, "pushes"),
    PUSH(Owner.DESIGNATION, "pushes"),
    OBJECT(Owner.OBJECTION, "mine"),
    RETRACT(Owner.OBJECTION, "mine"),
    OBJECT_TO(Owner.OBJECTION, "mine"),
    RESTORE(Owner.RESTORATION, "mine"),
    WITHDRAW(Owner.RESTORATION, "mine"),
    CONSENT(Owner.DESIGNATION, "mine"),
    REVOKE_CONSENT(Owner.DESIGNATION, "mine"),
    READ_WARNING(Owner.SHARING, "mine"),
    APPLY_FOR_POWER(Owner.SHARING, "approvals"),
    GRANT_POWER(Owner.SHARING, "approvals"),
    REFUSE_POWER(Owner.SHARING, "approvals"),
    GIVE_BACK_POWER(Owner.SHARING, "approvals"),
    AGREE_REGISTRY(Owner.DESIGNATION, "requests"),
    DISAGREE_REGISTRY(Owner.DESIGNATION, "requests"),
    TAKE_BACK_REGISTRY(Owner.DESIGNATION, "requests"),
    AGREE_MEMORANDUM(Owner.INCENTIVE, "requests"),
    DISAGREE_MEMORANDUM(Owner.INCENTIVE, "requests"),
    TAKE_BACK_MEMORANDUM(Owner.INCENTIVE, "requests"),
    COUNTERSIGN(Owner.DESIGNATION, "countersignings"),
    DISPUTE(Owner.DESIGNATION, "countersignings"),
    REINSTATE(Owner.DESIGNATION, "reinstatements"),
    PUBLISH_ENTRY(Owner.SHARING, "reviews"),
    WITHHOLD_ENTRY(Owner.SHARING, "reviews"),
    PUBLISH_RECORD(Owner.SHARING, "reviews"),
    WITHHOLD_RECORD(Owner.SHARING, "reviews");

    private final Owner owner;
    private final String board;

    Button(Owner owner, String board) {
        this.owner = owner;
        this.board = board;
    }

    Owner owner() {
        return owner;
    }

    /** The page on which one goes on. */
    String board() {
        return board;
    }

    /** The page that has the form. */
    String form() {
        return switch (this) {
            case OBJECT_TO -> "object";
            case AGREE_REGISTRY,
                    DISAGREE_REGISTRY,
                    TAKE_BACK_REGISTRY,
                    AGREE_MEMORANDUM,
                    DISAGREE_MEMORANDUM,
                    TAKE_BACK_MEMORANDUM -> "request";
            default -> board;
        };
    }

    /** Path of the page that has the form. */
    String formPath(String id) {
        return form().equals(board) ? board : form() + "/" + id;
    }

    /** Whether its form may have files. */
    boolean takesFiles() {
        return this == PUSH || this == OBJECT || this == OBJECT_TO || this == RESTORE;
    }

    /** Whether its id is of something that is not there before. */
    boolean begins() {
        return this == PUSH || this == APPLY_FOR_POWER;
    }
}
