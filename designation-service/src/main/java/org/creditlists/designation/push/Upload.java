package org.creditlists.designation.push;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.web.input.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * How the content of a push is sent, by its headers.
 *
 * @param sha256 that the content has to have, hexadecimal; null when the sender does not say
 */
record Upload(PushFormat format, Charset charset, @Nullable String sha256) {

    private static final Set<String> TAKEN = Set.of(MediaTypes.NDJSON, MediaTypes.CSV, MediaTypes.XLSX);
    private static final String DIGEST = "sha-256=:";

    /** @throws UnreadableException when the headers are not right */
    static Upload of(@Nullable MediaType type, @Nullable String digest) throws UnreadableException {
        if (type == null) {
            throw new UnreadableException(PushRefusals.TYPE_MISSING);
        }
        String sha256 = digest == null ? null : sha256(digest);
        PushFormat format = format(type);
        return new Upload(format, format == PushFormat.XLSX ? StandardCharsets.UTF_8 : charset(type), sha256);
    }

    /**
     * @param type of a part of a form
     * @throws UnreadableException when it is none of those of a push
     */
    static Upload ofPart(@Nullable String type) throws UnreadableException {
        MediaType given;
        try {
            given = type == null ? null : MediaType.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(PushRefusals.TYPE_MISSING);
        }
        if (given == null || !TAKEN.contains(given.getType() + "/" + given.getSubtype())) {
            throw new UnreadableException(PushRefusals.TYPE_MISSING);
        }
        return of(given, null);
    }

    private static PushFormat format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case MediaTypes.CSV -> PushFormat.CSV;
            case MediaTypes.XLSX -> PushFormat.XLSX;
            default -> PushFormat.NDJSON;
        };
    }

    private static Charset charset(MediaType type) throws UnreadableException {
        return TextEncoding.of(type).orElseThrow(() -> new UnreadableException(PushRefusals.CHARSET_UNKNOWN));
    }

    /** Hexadecimal SHA-256 out of {@code sha-256=:base64:}. */
    private static String sha256(String header) throws UnreadableException {
        if (header.startsWith(DIGEST) && header.endsWith(":")) {
            try {
                byte[] hash = Base64.getDecoder().decode(header.substring(DIGEST.length(), header.length() - 1));
                return HexFormat.of().formatHex(hash);
            } catch (IllegalArgumentException e) {
                // falls through to the refusal
            }
        }
        throw new UnreadableException(PushRefusals.DIGEST_MALFORMED);
    }
}
