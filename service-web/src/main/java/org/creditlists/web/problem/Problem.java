package org.creditlists.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.creditlists.contracts.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457.
 *
 * @param type the address of the page about the code, {@code /problems/} and the code, without a host: at the
 *     service itself and, behind one address for all, at the portal
 * @param title what happened, in Chinese and English
 * @param pointer JSON Pointer into the request
 * @param basis the article of the law that a refusal rests on, in words
 * @param instance of an internal error, as it stands in the log
 * @param request id of the request, as in the header {@code X-Request-Id}: support asks for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String pointer,
        @Nullable String basis,
        @Nullable String instance,
        @Nullable String request) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "/problems/";

    /** The type of the problems of a code. */
    public static String typeOf(String code) {
        return TYPE + code;
    }

    public static Problem of(Refusal refusal, int status) {
        String pointer = refusal.pointer().isEmpty() ? null : refusal.pointer();
        return new Problem(
                typeOf(refusal.code()),
                refusal.zh(),
                status,
                refusal.code(),
                refusal.en(),
                pointer,
                refusal.basis().isEmpty() ? null : refusal.basis(),
                null,
                null);
    }

    /** A problem of the protocol, which rests on no article. */
    public static Problem of(int status, String code, String zh, String en, @Nullable String pointer) {
        return new Problem(typeOf(code), zh, status, code, en, pointer, null, null, null);
    }

    static Problem internal(String instance) {
        return new Problem(
                typeOf("internal"),
                "系统内部错误，未作任何更改或更改未确认",
                500,
                "internal",
                "An internal error; ask the operator with the instance number",
                null,
                null,
                instance,
                null);
    }

    /** The same, as it is told to one request. */
    public Problem forRequest(@Nullable String id) {
        return new Problem(type, title, status, code, detail, pointer, basis, instance, id);
    }
}
