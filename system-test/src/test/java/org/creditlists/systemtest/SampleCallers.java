package org.creditlists.systemtest;

import org.creditlists.local.Tokens;

/** Somebody of each role, whose body is registered. */
final class SampleCallers {

    private SampleCallers() {}

    /** A token of somebody who has the role. */
    static String of(String role) {
        Tokens tokens = RunningPlatform.tokens();
        return switch (role) {
            case "officer" -> tokens.officer("tax-420000");
            case "platform" -> tokens.platform("420000");
            case "department" -> tokens.department("customs-000000");
            case "subject" -> tokens.subject("91350100M000100Y43");
            case "liaison" -> tokens.liaison("customs-000000");
            case "provider" -> tokens.provider("TRAINER-1");
            case "desk" -> tokens.desk("tax-420000");
            case "enterprise" -> tokens.enterprise("ENTERPRISE-1");
            case "approver" -> tokens.approver("customs-000000");
            case "reviewer" -> tokens.reviewer();
            case "auditor" -> tokens.auditor();
            case "registrar" -> tokens.registrar();
            case "operator" -> tokens.operator();
            default -> throw new IllegalArgumentException(role);
        };
    }
}
