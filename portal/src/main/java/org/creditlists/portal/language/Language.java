package org.creditlists.portal.language;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.creditlists.contracts.list.Text;

/** The language in which somebody reads: the one chosen, else the one that the browser asks for, else Chinese. */
@RequestScoped
public class Language {

    public static final String COOKIE = "language";

    private static final Map<String, Text> PROVINCES = provinces();

    private final HttpServerRequest request;
    private final Template byKey;

    Language(HttpServerRequest request, @Location("language/by-key") Template byKey) {
        this.request = request;
        this.byKey = byKey;
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

    public Messages messages() {
        return words(Messages.class);
    }

    public WorkbenchMessages work() {
        return words(WorkbenchMessages.class);
    }

    public CodeMessages codes() {
        return words(CodeMessages.class);
    }

    private <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(locale().getLanguage()));
    }

    /** The words of a code that a service sent, such as BLACK. */
    public String message(String code) {
        return byKey.data("key", code).setLocale(locale()).render();
    }

    /**
     * The words of a code that has other words elsewhere.
     *
     * @param kind the beginning of its key, as in {@code tileOrders} of {@link CodeMessages}
     */
    public String message(String kind, String code) {
        return message(kind + Character.toUpperCase(code.charAt(0)) + code.substring(1));
    }

    public Locale locale() {
        return isEnglish() ? Locale.ENGLISH : Locale.CHINESE;
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
