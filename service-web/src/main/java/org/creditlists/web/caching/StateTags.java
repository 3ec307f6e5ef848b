package org.creditlists.web.caching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags of what is shown, and whether {@code If-Match} names the one of now (RFC 9110, 8.8.3 and 13.1.1).
 * The tag is made of the contents, in whatever order its lists and members come: every replica makes the same, also of
 * sets.
 */
@ApplicationScoped
public class StateTags {

    /** The header by which a caller names what was read. */
    public static final String HEADER = "If-Match";

    /** Somebody else was faster. */
    public static final Refusal CHANGED_MEANWHILE = new Refusal(
            Refusal.Kind.CHANGED,
            "changed-meanwhile",
            "",
            "",
            "该内容在您读取之后已被他人更改，或已不存在",
            "It was changed since it was read, or is not there any more");

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    private final ObjectMapper json;

    StateTags(ObjectMapper json) {
        this.json = json;
    }

    /** @param state as it is shown */
    public String of(Object state) {
        try {
            String content = canonical(json.valueToTree(state));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether what is there now is what the caller has read. To be asked where the change is decided, so that nothing
     * comes between.
     *
     * @param wanted content of {@code If-Match}: tags, or {@code *} for whatever is there; null when it was not sent,
     *     and then everything is right. A weak tag, or what is no tag, fits nothing.
     * @param state of now, as it is shown; empty when nothing is there
     * @return why not; empty when it is
     */
    public Optional<Refusal> refusal(@Nullable String wanted, Optional<?> state) {
        if (wanted == null) {
            return Optional.empty();
        }
        boolean fits = state.isPresent() && (wanted.strip().equals("*") || names(wanted, of(state.get())));
        return fits ? Optional.empty() : Optional.of(CHANGED_MEANWHILE);
    }

    private static boolean names(String wanted, String tag) {
        return TAG.matcher(wanted).results().map(MatchResult::group).anyMatch(tag::equals);
    }

    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(StateTags::canonical).sorted().collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            return members.toString();
        }
        return node.toString();
    }
}
