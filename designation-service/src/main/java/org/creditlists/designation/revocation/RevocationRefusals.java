package org.creditlists.designation.revocation;

import org.creditlists.contracts.decision.Refusal;

/** Why a token is not revoked. Codes are stable. */
final class RevocationRefusals {

    static final Refusal ONE_OF_TWO = new Refusal(
            "revocation-of-what",
            "",
            "",
            "请填写令牌编号（jti）或人员（sub）之一，不得同时填写",
            "Name either the id of a token (jti) or a person (sub), and not both");

    static final Refusal REASON_MISSING =
            new Refusal("revocation-reason", "/reason", "", "请说明理由，最多500个字符", "Say why, in at most 500 characters");

    private RevocationRefusals() {}
}
