package org.creditlists.portal.workbench.inquiry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of the form of an inquiry; they stay in it over its answer. */
public record InquiryFields(String code, String name, String purpose, String legalGround) {

    static final InquiryFields EMPTY = new InquiryFields("", "", "", "");

    static InquiryFields of(
            @Nullable String code, @Nullable String name, @Nullable String purpose, @Nullable String legalGround) {
        return new InquiryFields(given(code), given(name), given(purpose), given(legalGround));
    }

    boolean isAboutBoth() {
        return !code.isBlank() && !name.isBlank();
    }

    /** Path of the service's resource that answers it. */
    String path() {
        return name.isBlank() ? "/inquiries" : "/inquiries/names";
    }

    /** Content of the request; a field that is empty is left out. */
    Map<String, String> body() {
        Map<String, String> body = new LinkedHashMap<>();
        add(body, name.isBlank() ? "code" : "name", name.isBlank() ? code : name);
        add(body, "purpose", purpose);
        add(body, "legalGround", legalGround);
        return body;
    }

    private static void add(Map<String, String> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
