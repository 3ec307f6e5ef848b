package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.Sender;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** How a push is asked for: parameters and headers, checked. */
@Singleton
public class PushRequest {

    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gb18030", Charset.forName("GB18030"));
    private static final Set<String> MODES = Set.of(PushMode.DELTA.name(), PushMode.SNAPSHOT.name());
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final Vocabulary vocabulary;
    private final Standards standards;
    private final Registry registry;
    private final Caller caller;

    PushRequest(Vocabulary vocabulary, Standards standards, Registry registry, Caller caller) {
        this.vocabulary = vocabulary;
        this.standards = standards;
        this.registry = registry;
        this.caller = caller;
    }

    PushOrder order(
            String mode,
            String dryRun,
            @Nullable String authority,
            @Nullable String list,
            @Nullable String field,
            @Nullable String ground) {
        if (!FLAGS.contains(dryRun)) {
            // A preview that was asked for in other words must not become the real thing.
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/dryRun",
                    Articles.GUOFA_2016_33_ART_25,
                    "dryRun应为true或false",
                    "dryRun is true or false"));
        }
        if (!MODES.contains(mode)) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/mode",
                    Articles.GUOFA_2016_33_ART_25,
                    "mode应为DELTA或SNAPSHOT",
                    "mode is DELTA or SNAPSHOT"));
        }
        Map<String, String> scope = new HashMap<>();
        putIfGiven(scope, SubmissionFields.AUTHORITY, authority);
        putIfGiven(scope, SubmissionFields.LIST, list);
        putIfGiven(scope, SubmissionFields.FIELD, field);
        putIfGiven(scope, SubmissionFields.GROUND, ground);
        Map<String, String> meant = vocabulary.translate(scope);
        var order = new PushOrder(
                PushMode.valueOf(mode),
                Boolean.parseBoolean(dryRun),
                meant.get(SubmissionFields.AUTHORITY),
                meant.get(SubmissionFields.LIST),
                meant.get(SubmissionFields.FIELD),
                meant.get(SubmissionFields.GROUND));
        if (order.isSnapshot()) {
            checkScope(order);
        }
        return order;
    }

    private void checkScope(PushOrder order) {
        if (order.authority() == null || order.list() == null || order.field() == null) {
            throw new RefusedException(new Refusal(
                    "scope-missing",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "全量推送须注明authority、list和field",
                    "A snapshot says of which authority, list and field it is"));
        }
        Authority authority =
                registry.find(order.authority()).orElseThrow(() -> new RefusedException(Refusals.AUTHORITY_UNKNOWN));
        if (!Sender.of(caller).maySpeakFor(authority)) {
            throw new RefusedException(Refusals.NOT_YOURS);
        }
        if (!standards.knows(order.field(), order.list())) {
            throw new RefusedException(Refusals.NO_STANDARD);
        }
    }

    private static void putIfGiven(Map<String, String> fields, String member, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(member, value.strip());
        }
    }

    static PushFormat format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case PushResource.CSV -> PushFormat.CSV;
            case PushResource.XLSX -> PushFormat.XLSX;
            default -> PushFormat.NDJSON;
        };
    }

    static Charset charset(MediaType type) {
        String name = type.getParameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        Charset charset = CHARSETS.get(name);
        if (charset == null) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "charset-unknown",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "编码应为UTF-8或GB18030",
                    "The charset is UTF-8 or GB18030"));
        }
        return charset;
    }

    /** Hexadecimal SHA-256 out of {@code sha-256=:base64:}, null without the header. */
    static @Nullable String sha256(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String prefix = "sha-256=:";
        if (header.startsWith(prefix) && header.endsWith(":")) {
            try {
                byte[] hash = Base64.getDecoder().decode(header.substring(prefix.length(), header.length() - 1));
                return HexFormat.of().formatHex(hash);
            } catch (IllegalArgumentException e) {
                // falls through to the refusal
            }
        }
        throw new RefusedException(new Refusal(
                Refusal.Kind.MALFORMED,
                "digest-malformed",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "Content-Digest格式应为sha-256=:base64:",
                "Content-Digest is sha-256=:base64:"));
    }
}
