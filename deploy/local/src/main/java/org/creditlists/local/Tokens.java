package org.creditlists.local;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.creditlists.infrastructure.TokenIssuer;

/** Bearer tokens by role. */
public record Tokens(TokenIssuer issuer, Duration validity) {

    public String officer(String authority) {
        return issuer.sign("officer-of-" + authority, Set.of("officer"), Map.of("org", authority), validity);
    }

    /** @param region GB/T 2260, six digits */
    public String platform(String region) {
        return issuer.sign(
                "platform-" + region,
                Set.of("platform"),
                Map.of("org", "platform-" + region, "region", region),
                validity);
    }

    public String department(String department) {
        return issuer.sign("clerk-of-" + department, Set.of("department"), Map.of("org", department), validity);
    }

    /** @param code the verified code of the person or company */
    public String subject(String code) {
        return issuer.sign("subject", Set.of("subject"), Map.of("subject_code", code), validity);
    }

    public String operator() {
        return issuer.sign("operator", Set.of("operator"), Map.of(), validity);
    }
}
