package org.creditlists.runtime.author;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * Who or what causes events (Hubei opinions on personal creditworthiness (2017), part IV(1)). It stands in the metadata
 * of each of them, and is on no topic.
 */
public sealed interface Author {

    /** The member of the metadata that says which kind of author it is; no event is stored without it. */
    String BY = "by";

    /**
     * What is stored of the author, all of it text, and the trace to which the event belongs: every event is of one, so
     * that no record has an empty header.
     *
     * @param cause as {@link Reaction#causeOf} gives it; of no meaning to other authors
     */
    Map<String, String> metadata(Cause cause);

    /** The trace of all that the author does in one go, as a header; null when there is none, or several. */
    default @Nullable String trace() {
        return null;
    }

    /**
     * What an event follows from.
     *
     * @param id of the record that caused it, or where the records are
     * @param trace its header {@code traceparent}, null when it has none that can be read
     */
    record Cause(String id, @Nullable String trace) {

        /** Of what is done of one's own accord. */
        public static final Cause NONE = new Cause("", null);
    }

    /**
     * Somebody with a token.
     *
     * @param sub the person's id at the issuer of the token
     * @param organisation for which the person acts, null for whoever acts for himself
     * @param role the roles of the token, in alphabetical order, with commas
     * @param token its id ({@code jti}), null when it has none
     * @param request id of the request
     * @param second id of the person who agreed, null where none had to
     * @param trace of the request, as a header {@code traceparent}; null when it is not known any more
     */
    record Person(
            String sub,
            @Nullable String organisation,
            String role,
            @Nullable String token,
            @Nullable String request,
            @Nullable String second,
            @Nullable String trace)
            implements Author {

        /** The same with the person who agreed. */
        public Person with(@Nullable String agreed) {
            return new Person(sub, organisation, role, token, request, agreed, trace);
        }

        @Override
        public Map<String, String> metadata(Cause cause) {
            Map<String, String> told = new LinkedHashMap<>();
            told.put(BY, "person");
            put(told, "sub", sub);
            put(told, "org", organisation);
            put(told, "role", role);
            put(told, "jti", token);
            put(told, "request", request);
            put(told, "second", second);
            told.put(TraceContext.HEADER, trace == null ? TraceContext.after(null) : trace);
            return told;
        }

        private static void put(Map<String, String> told, String member, @Nullable String value) {
            if (value != null) {
                told.put(member, value);
            }
        }
    }

    /**
     * The platform, because of records that came by topics.
     *
     * @param causes the records, by what they are about: the id of an entry, of a subject, or their key
     * @param otherwise where the records are, for what follows from none of them alone
     */
    record Reaction(Map<String, Cause> causes, Cause otherwise) implements Author {

        public Reaction {
            causes = Map.copyOf(causes);
        }

        /**
         * The record that caused another event.
         *
         * @param about values of the tags of the other one
         */
        public Cause causeOf(Collection<String> about) {
            return about.stream()
                    .filter(causes::containsKey)
                    .findFirst()
                    .map(one -> causes.getOrDefault(one, otherwise))
                    .orElse(otherwise);
        }

        @Override
        public @Nullable String trace() {
            return otherwise.trace();
        }

        @Override
        public Map<String, String> metadata(Cause cause) {
            return Map.of(BY, "reaction", "cause", cause.id(), TraceContext.HEADER, TraceContext.after(cause.trace()));
        }
    }

    /**
     * The platform, because a day came or because it looks now and then.
     *
     * @param name of the sweep
     */
    record Sweep(String name) implements Author {

        @Override
        public Map<String, String> metadata(Cause cause) {
            return Map.of(BY, "sweep", "sweep", name, TraceContext.HEADER, TraceContext.after(null));
        }
    }

    /**
     * The installation: samples that it asks for, or what an upgrade brings.
     *
     * @param name of what is loaded
     */
    record Loader(String name) implements Author {

        @Override
        public Map<String, String> metadata(Cause cause) {
            return Map.of(BY, "loader", "loader", name, TraceContext.HEADER, TraceContext.after(null));
        }
    }
}
