package org.creditlists.portal.workbench;

import org.creditlists.portal.client.OtherServices.Owner;

/** A button of the workbench: a request to the service that owns the matter. */
public enum Button {
    ACKNOWLEDGE(Owner.INCENTIVE, "POST", "/orders/%s/acknowledgement", "orders"),
    APPLY(Owner.INCENTIVE, "POST", "/orders/%s/application", "orders"),
    NOT_APPLY(Owner.INCENTIVE, "POST", "/orders/%s/non-application", "orders"),
    CONFIRM(Owner.INCENTIVE, "POST", "/orders/%s/confirmation", "orders"),
    UPHOLD(Owner.OBJECTION, "POST", "/objections/%s/decision", "objections"),
    UPHOLD_PARTLY(Owner.OBJECTION, "POST", "/objections/%s/decision", "objections"),
    REJECT(Owner.OBJECTION, "POST", "/objections/%s/decision", "objections"),
    ACCEPT_RESTORATION(Owner.RESTORATION, "POST", "/restorations/%s/acceptance", "restorations"),
    GRANT_RESTORATION(Owner.RESTORATION, "POST", "/restorations/%s/decision", "restorations"),
    REFUSE_RESTORATION(Owner.RESTORATION, "POST", "/restorations/%s/decision", "restorations"),
    CONFIRM_PUSH(Owner.DESIGNATION, "POST", "/pushes/%s/confirmation", "pushes"),
    REJECT_PUSH(Owner.DESIGNATION, "POST", "/pushes/%s/confirmation", "pushes"),
    PUSH(Owner.DESIGNATION, "POST", "/pushes", "pushes"),
    OBJECT(Owner.OBJECTION, "POST", "/objections", "mine"),
    RETRACT(Owner.OBJECTION, "POST", "/objections/%s/retraction", "mine"),
    OBJECT_TO(Owner.OBJECTION, "POST", "/objections", "mine"),
    RESTORE(Owner.RESTORATION, "POST", "/restorations", "mine"),
    WITHDRAW(Owner.RESTORATION, "POST", "/restorations/%s/withdrawal", "mine"),
    CONSENT(Owner.DESIGNATION, "PUT", "/entries/%s/consent", "mine"),
    REVOKE_CONSENT(Owner.DESIGNATION, "PUT", "/entries/%s/consent", "mine"),
    READ_WARNING(Owner.SHARING, "POST", "/warnings/mine", "mine"),
    APPLY_FOR_POWER(Owner.SHARING, "PUT", "/inquiries/applications/%s", "approvals"),
    GRANT_POWER(Owner.SHARING, "POST", "/inquiries/applications/%s/decision", "approvals"),
    REFUSE_POWER(Owner.SHARING, "POST", "/inquiries/applications/%s/decision", "approvals"),
    GIVE_BACK_POWER(Owner.SHARING, "DELETE", "/inquiries/applications/%s", "approvals"),
    PUBLISH_ENTRY(Owner.SHARING, "POST", "/reviews/entries/%s", "reviews"),
    WITHHOLD_ENTRY(Owner.SHARING, "POST", "/reviews/entries/%s", "reviews"),
    PUBLISH_RECORD(Owner.SHARING, "POST", "/reviews/records/%s", "reviews"),
    WITHHOLD_RECORD(Owner.SHARING, "POST", "/reviews/records/%s", "reviews");

    private final Owner owner;
    private final String method;
    private final String path;
    private final String board;

    Button(Owner owner, String method, String path, String board) {
        this.owner = owner;
        this.method = method;
        this.path = path;
        this.board = board;
    }

    Owner owner() {
        return owner;
    }

    String path(String id) {
        return path.formatted(id);
    }

    /** Of HTTP. */
    String method() {
        return method;
    }

    /** The page on which one goes on. */
    String board() {
        return board;
    }

    /** The page that has the form. */
    String form() {
        return this == OBJECT_TO ? "object" : board;
    }

    /** Path of the page that has the form. */
    String formPath(String id) {
        return this == OBJECT_TO ? "object/" + id : board;
    }

    /** Whether its id is of something that is not there before. */
    boolean begins() {
        return this == PUSH || this == APPLY_FOR_POWER;
    }
}
