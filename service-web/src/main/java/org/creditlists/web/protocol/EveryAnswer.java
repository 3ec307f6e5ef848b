package org.creditlists.web.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.caching.CatalogueTags;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.problem.Outage;
import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The one filter before everything: refuses addresses that are no text, and says with every answer who may keep, frame
 * and interpret it; and with one that refuses for now, when to ask again. Addresses in answers are without a host,
 * because the request names it and may name another.
 */
@Singleton
class EveryAnswer {

    /** Before sessions and tokens are looked at. */
    private static final int FIRST = 1_000;

    /** Answers after which the same request may be made again. */
    private static final Set<Integer> AGAIN = Set.of(429, 503);

    private static final int UNREADABLE = 422;
    private static final int UNSUPPORTED = 415;
    private static final String PLAIN = "identity";
    private static final Pattern OWN_HOST = Pattern.compile("(^|<)https?://[^/>]*(?=/|>|$)");
    private static final String NO_FRAMES = "frame-ancestors 'none'";
    private static final String NO_FILE_OF_ITS_OWN = "default-src 'none'";
    private static final String POLICY = "Content-Security-Policy";

    private static final Refusal NO_TEXT = new Refusal(
            "url-unreadable", "", "", "网址含有控制字符，或不是有效的UTF-8编码", "The address has control characters or is no UTF-8");

    private static final Refusal CODING = new Refusal(
            "content-coding-unsupported",
            "",
            "",
            "请求内容的压缩方式不受支持；请见Accept-Encoding",
            "The content is packed in a way that is not taken; see Accept-Encoding");

    private final HttpSettings settings;
    private final ObjectMapper json;

    EveryAnswer(HttpSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, FIRST);
    }

    private void take(RoutingContext context) {
        context.addHeadersEndHandler(_ -> complete(context));
        String coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!RequestAddress.isText(context.request().uri())) {
            refuse(context, NO_TEXT, UNREADABLE);
        } else if (coding != null && !coding.equalsIgnoreCase(PLAIN)) {
            // What can be unpacked was, and its header is gone.
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, settings.contentCodings());
            refuse(context, CODING, UNSUPPORTED);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Refusal refusal, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(Problem.of(refusal, status).forRequest(RequestId.of(context))));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void complete(RoutingContext context) {
        HttpServerResponse answer = context.response();
        MultiMap headers = answer.headers();
        headers.set("Strict-Transport-Security", settings.transportSecurity());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        absent(headers, "Referrer-Policy", "same-origin");
        headers.set(POLICY, policy(headers.get(HttpHeaders.CONTENT_TYPE), headers.get(POLICY)));
        boolean isCatalogue = headers.contains(HttpHeaders.ETAG)
                && CatalogueTags.ASK_AGAIN.equals(headers.get(HttpHeaders.CACHE_CONTROL));
        if (!isCatalogue && settings.cacheable().stream().noneMatch(context.normalizedPath()::startsWith)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (AGAIN.contains(answer.getStatusCode())) {
            // Whoever refuses and knows the time has said it.
            absent(headers, "Retry-After", String.valueOf(Outage.SOON.toSeconds()));
        }
        withoutHost(headers, HttpHeaders.LOCATION.toString());
        withoutHost(headers, "Link");
    }

    private String policy(@Nullable String type, @Nullable String own) {
        if (own != null) {
            return own.contains("frame-ancestors") ? own : own + "; " + NO_FRAMES;
        }
        if (type == null || type.startsWith("text/html")) {
            return settings.pagePolicy() + "; " + NO_FRAMES;
        }
        // Readers of PDF in browsers are pages themselves: they need their own styles.
        return type.startsWith("application/pdf") ? NO_FRAMES : NO_FILE_OF_ITS_OWN + "; " + NO_FRAMES;
    }

    private static void absent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static void withoutHost(MultiMap headers, String name) {
        if (headers.contains(name)) {
            headers.set(
                    name,
                    headers.getAll(name).stream()
                            .map(value -> OWN_HOST.matcher(value).replaceAll("$1"))
                            .map(value -> value.isEmpty() ? "/" : value)
                            .toList());
        }
    }
}
