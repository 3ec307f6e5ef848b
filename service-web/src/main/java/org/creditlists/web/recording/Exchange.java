package org.creditlists.web.recording;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a request only while it is handled, kept with it for its lines in logs. */
public final class Exchange {

    private static final String KIND = Exchange.class.getName() + ".kind";
    private static final String OPERATION = Exchange.class.getName() + ".operation";
    private static final String ITEM = Exchange.class.getName() + ".item";
    private static final String CODE = Exchange.class.getName() + ".code";
    private static final String TOKEN = Exchange.class.getName() + ".token";
    private static final String ASKER = Exchange.class.getName() + ".asker";

    private Exchange() {}

    /**
     * Says which operation answers.
     *
     * @param kind null when it is recorded only when it refuses
     * @param operation method and path template
     * @param item id of the entry, case, order or push that it is about; empty for none
     * @param code of the refusal; empty for none
     */
    public static void operation(
            RoutingContext context, Recorded.@Nullable Kind kind, String operation, String item, String code) {
        context.put(KIND, kind);
        context.put(OPERATION, operation);
        context.put(ITEM, item);
        context.put(CODE, code);
    }

    /** Says that the request is about a token that it does not bring as its own: one signs in or out with it. */
    public static void token(RoutingContext context, String token) {
        context.put(TOKEN, token);
    }

    /** Says whose token was verified. */
    public static void asker(RoutingContext context, Asker asker) {
        context.put(ASKER, asker);
    }

    /** Nobody when no token was verified. */
    public static Asker asker(RoutingContext context) {
        return context.get(ASKER, Asker.NOBODY);
    }

    public static Optional<Recorded.Kind> kind(RoutingContext context) {
        return Optional.ofNullable(context.get(KIND));
    }

    /** Method and path template; empty when no operation answered. */
    public static String operation(RoutingContext context) {
        return context.get(OPERATION, "");
    }

    public static String item(RoutingContext context) {
        return context.get(ITEM, "");
    }

    public static String code(RoutingContext context) {
        return context.get(CODE, "");
    }

    /** The token that one signs in or out with; empty for none. */
    public static String token(RoutingContext context) {
        return context.get(TOKEN, "");
    }
}
