package org.creditlists.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.creditlists.infrastructure.TokenIssuer;

/** Real signed tokens. */
public final class TestTokens {

    /** Base64 of 32 bytes that are no secret. */
    public static final String IDENTITY_KEY = "dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=";

    /** The issuer of these tokens. */
    public static final String ISSUED_BY = TokenIssuer.ISSUER;

    private static final TokenIssuer ISSUER = TokenIssuer.create();
    private static final Duration VALIDITY = Duration.ofHours(2);

    private TestTokens() {}

    public static String publicKey() {
        return ISSUER.publicKey();
    }

    public static String officer(String organisation) {
        return ISSUER.sign("officer-of-" + organisation, Set.of("officer"), Map.of("org", organisation), VALIDITY);
    }

    public static String officer(String organisation, Duration validity) {
        return ISSUER.sign("officer-of-" + organisation, Set.of("officer"), Map.of("org", organisation), validity);
    }

    public static String platform(String region) {
        return platform(region, "platform-" + region);
    }

    /** @param person who of the platform it is */
    public static String platform(String region, String person) {
        return ISSUER.sign(person, Set.of("platform"), Map.of("org", "platform-" + region, "region", region), VALIDITY);
    }

    public static String department(String department) {
        return ISSUER.sign("clerk-of-" + department, Set.of("department"), Map.of("org", department), VALIDITY);
    }

    /** @param person who of the organisation it is */
    public static String officer(String organisation, String person) {
        return ISSUER.sign(person, Set.of("officer"), Map.of("org", organisation), VALIDITY);
    }

    /** A token that does not say whose it is. */
    public static String namelessOfficer(String organisation) {
        return ISSUER.sign("", Set.of("officer"), Map.of("org", organisation), VALIDITY);
    }

    public static String liaison(String organisation) {
        return ISSUER.sign("liaison-of-" + organisation, Set.of("liaison"), Map.of("org", organisation), VALIDITY);
    }

    /** @param rank of the liaison, by which powers go */
    public static String liaison(String organisation, String person, String rank) {
        return ISSUER.sign(person, Set.of("liaison"), Map.of("org", organisation, "rank", rank), VALIDITY);
    }

    /** @param rank of the person, by which powers go */
    public static String platform(String region, String person, String rank) {
        return ISSUER.sign(
                person,
                Set.of("platform"),
                Map.of("org", "platform-" + region, "region", region, "rank", rank),
                VALIDITY);
    }

    /**
     * A caller as a token describes it, right or wrong.
     *
     * @param claims for whom: {@code org}, {@code region}, {@code rank}
     */
    public static String of(String role, Map<String, String> claims) {
        return ISSUER.sign("somebody", Set.of(role), claims, VALIDITY);
    }

    public static String provider(String organisation) {
        return ISSUER.sign("provider-" + organisation, Set.of("provider"), Map.of("org", organisation), VALIDITY);
    }

    public static String desk(String organisation) {
        return ISSUER.sign("desk-of-" + organisation, Set.of("desk"), Map.of("org", organisation), VALIDITY);
    }

    public static String enterprise(String enterprise) {
        return ISSUER.sign("enterprise-" + enterprise, Set.of("enterprise"), Map.of("org", enterprise), VALIDITY);
    }

    /** @param rank of the officer within the department */
    public static String department(String department, String person, String rank) {
        return ISSUER.sign(person, Set.of("department"), Map.of("org", department, "rank", rank), VALIDITY);
    }

    public static String approver(String organisation, String person) {
        return ISSUER.sign(person, Set.of("approver"), Map.of("org", organisation), VALIDITY);
    }

    public static String reviewer() {
        return ISSUER.sign("reviewer", Set.of("reviewer"), Map.of("org", "review"), VALIDITY);
    }

    public static String auditor() {
        return ISSUER.sign("auditor", Set.of("auditor"), Map.of("org", "audit"), VALIDITY);
    }

    public static String subject(String code) {
        return ISSUER.sign("subject", Set.of("subject"), Map.of("subject_code", code), VALIDITY);
    }

    public static String registrar() {
        return registrar("registrar");
    }

    /** @param person who of the registry it is */
    public static String registrar(String person) {
        return ISSUER.sign(person, Set.of("registrar"), Map.of("org", "registry"), VALIDITY);
    }

    public static String operator() {
        return ISSUER.sign("operator", Set.of("operator"), Map.of(), VALIDITY);
    }

    /** Signed by somebody else. */
    public static String forged() {
        return TokenIssuer.create().sign("x", Set.of("officer"), Map.of("org", "tax-420000"), VALIDITY);
    }
}
