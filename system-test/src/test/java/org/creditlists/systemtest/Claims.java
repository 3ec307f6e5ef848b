package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/** What a token says. */
final class Claims {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Claims() {}

    /** Empty when the token does not say it. */
    static String of(String token, String claim) {
        return claims(token).path(claim).asText();
    }

    /** In alphabetical order, with commas. */
    static String list(String token, String claim) {
        Set<String> values = new TreeSet<>();
        claims(token).path(claim).forEach(value -> values.add(value.asText()));
        return String.join(",", values);
    }

    private static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
