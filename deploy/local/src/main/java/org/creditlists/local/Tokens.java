package org.creditlists.local;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.creditlists.infrastructure.TokenIssuer;
import org.jspecify.annotations.Nullable;

/** Bearer tokens by role. */
public record Tokens(
        TokenIssuer issuer,
        Duration validity,
        @Nullable String person,
        @Nullable String rank) {

    public Tokens(TokenIssuer issuer, Duration validity) {
        this(issuer, validity, null, null);
    }

    private String person(String usual) {
        return person == null ? usual : person;
    }

    public String officer(String authority) {
        return issuer.sign(person("officer-of-" + authority), Set.of("officer"), Map.of("org", authority), validity);
    }

    /** @param region GB/T 2260, six digits */
    public String platform(String region) {
        return issuer.sign(
                person("platform-" + region),
                Set.of("platform"),
                rank == null
                        ? Map.of("org", "platform-" + region, "region", region)
                        : Map.of("org", "platform-" + region, "region", region, "rank", rank),
                validity);
    }

    public String department(String department) {
        return issuer.sign(
                person("clerk-of-" + department),
                Set.of("department"),
                rank == null ? Map.of("org", department) : Map.of("org", department, "rank", rank),
                validity);
    }

    /** @param code the verified code of the person or company */
    public String subject(String code) {
        return issuer.sign(person("subject"), Set.of("subject"), Map.of("subject_code", code), validity);
    }

    /** @param organisation whose enforcement throws up what the liaison passes on */
    public String liaison(String organisation) {
        return issuer.sign(
                person("liaison-of-" + organisation),
                Set.of("liaison"),
                rank == null ? Map.of("org", organisation) : Map.of("org", organisation, "rank", rank),
                validity);
    }

    /** @param provider of training or service */
    public String provider(String provider) {
        return issuer.sign(person("provider-" + provider), Set.of("provider"), Map.of("org", provider), validity);
    }

    /** @param organisation whose desk it is */
    public String desk(String organisation) {
        return issuer.sign(person("desk-of-" + organisation), Set.of("desk"), Map.of("org", organisation), validity);
    }

    /** @param enterprise that offers incentives */
    public String enterprise(String enterprise) {
        return issuer.sign(
                person("enterprise-" + enterprise), Set.of("enterprise"), Map.of("org", enterprise), validity);
    }

    /** @param organisation whose special applications the approver decides about */
    public String approver(String organisation) {
        return issuer.sign(
                person("approver-of-" + organisation), Set.of("approver"), Map.of("org", organisation), validity);
    }

    /** Looks, before something is published, for privacy and trade secrets. */
    public String reviewer() {
        return issuer.sign(person("reviewer"), Set.of("reviewer"), Map.of("org", "review"), validity);
    }

    /** Examines how cases were handled. */
    public String auditor() {
        return issuer.sign(person("auditor"), Set.of("auditor"), Map.of("org", "audit"), validity);
    }

    /** Keeps the registry of authorities. */
    public String registrar() {
        return issuer.sign(person("registrar"), Set.of("registrar"), Map.of("org", "registry"), validity);
    }

    public String operator() {
        return issuer.sign(person("operator"), Set.of("operator"), Map.of(), validity);
    }
}
