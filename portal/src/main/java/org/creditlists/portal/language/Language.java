package org.creditlists.portal.language;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.creditlists.contracts.list.Text;

/** The language in which somebody reads: the one chosen, else the one that the browser asks for, else Chinese. */
@RequestScoped
public class Language {

    public static final String COOKIE = "language";

    private static final Map<String, String> CHINESE = read("/portal/zh.properties");
    private static final Map<String, String> ENGLISH = read("/portal/en.properties");
    private static final Map<String, Text> PROVINCES = provinces();

    private final HttpServerRequest request;

    Language(HttpServerRequest request) {
        this.request = request;
    }

    /** BCP 47. */
    public String tag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        var cookie = request.getCookie(COOKIE);
        if (cookie != null) {
            return cookie.getValue().equals("en");
        }
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.startsWith("en");
    }

    public Map<String, String> messages() {
        return isEnglish() ? ENGLISH : CHINESE;
    }

    /** A message, with values in the places of {0} and so on. */
    public String message(String key, Object... values) {
        String text = messages().get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return values.length == 0 ? text : MessageFormat.format(text, values);
    }

    public String of(Text text) {
        return isEnglish() ? text.en() : text.zh();
    }

    /** Names of the provinces by the first two digits of GB/T 2260, in their order. */
    public Map<String, String> provinceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        PROVINCES.forEach((code, name) -> names.put(code, of(name)));
        return names;
    }

    private static Map<String, Text> provinces() {
        Map<String, Text> provinces = new TreeMap<>();
        read("/portal/provinces.properties").forEach((code, names) -> {
            String[] both = names.split("\\|");
            provinces.put(code, new Text(both[0], both[1]));
        });
        return provinces;
    }

    private static Map<String, String> read(String resource) {
        try (var in = Language.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> messages = new HashMap<>();
            properties.forEach((key, value) -> messages.put((String) key, (String) value));
            return Map.copyOf(messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
