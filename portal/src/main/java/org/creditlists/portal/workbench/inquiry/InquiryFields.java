package org.creditlists.portal.workbench.inquiry;

import java.util.Objects;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.Inquired;
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

    /** Asks by whichever was typed. */
    Inquired ask(SharingForCallers sharing) {
        return name.isBlank()
                ? sharing.inquire(new SharingForCallers.InquiryByCode(code, purpose, legalGround))
                : sharing.inquire(new SharingForCallers.InquiryByName(name, purpose, legalGround));
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
