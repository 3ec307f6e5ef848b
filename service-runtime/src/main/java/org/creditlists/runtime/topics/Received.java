package org.creditlists.runtime.topics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.creditlists.runtime.author.Author;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** A record of a topic. */
public record Received(ConsumerRecord<String, byte[]> source) {

    private static final String TYPE = "ce_type";
    private static final String ID = "ce_id";
    private static final String TIME = "ce_time";
    private static final String SUBJECT = "ce_subject";

    public String topic() {
        return source.topic();
    }

    public @Nullable String key() {
        return source.key();
    }

    /** Null for a tombstone. */
    public byte @Nullable [] value() {
        return source.value();
    }

    /** The CloudEvents type, null for a record that is no event. */
    public @Nullable String type() {
        return header(TYPE);
    }

    /** The CloudEvents id, or the place of a record that has none: each event has another one. */
    public String id() {
        String id = header(ID);
        return id == null ? place() : id;
    }

    /**
     * When it happened, by its CloudEvents time, or when it was written when it has none.
     *
     * @throws UnprocessableMessageException when its time is none
     */
    public Instant time() {
        String time = header(TIME);
        try {
            return time == null ? Instant.ofEpochMilli(source.timestamp()) : Instant.parse(time);
        } catch (DateTimeParseException e) {
            throw new UnprocessableMessageException("ce_time is no time", e);
        }
    }

    /** The day on which it happened, by its CloudEvents time, or on which it was written when it has none. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(time(), zone);
    }

    /** The CloudEvents subject, which is the id of an entry; null for a record that is no event. */
    private @Nullable String subject() {
        return header(SUBJECT);
    }

    /** Null when there is none, or it has no value. */
    private @Nullable String header(String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The trace to which the record belongs; null when it names none, or none that can be read. */
    @Nullable
    TraceContext trace() {
        return TraceContext.parse(header(TraceContext.HEADER));
    }

    /**
     * Who causes what follows from records: each of them what is about its key or its entry, the latest counts. What is
     * about something that several records tell of is of the trace of the last one that has a trace.
     */
    static Author.Reaction author(List<Received> batch) {
        Map<String, Author.Cause> causes = new HashMap<>();
        Set<String> traces = new HashSet<>();
        String trace = null;
        for (Received one : batch) {
            TraceContext of = one.trace();
            String header = of == null ? null : of.header();
            if (of != null && traces.add(of.traceId())) {
                trace = header;
            }
            var cause = new Author.Cause(one.id(), header);
            put(causes, one.key(), cause);
            put(causes, one.subject(), cause);
        }
        String last = batch.getLast().place();
        return new Author.Reaction(
                causes,
                new Author.Cause(
                        batch.size() == 1 ? last : "%d records, the last %s".formatted(batch.size(), last),
                        traces.size() == 1 ? trace : null));
    }

    private static void put(Map<String, Author.Cause> causes, @Nullable String about, Author.Cause cause) {
        if (about != null) {
            causes.merge(
                    about,
                    cause,
                    (before, now) -> now.trace() == null ? new Author.Cause(now.id(), before.trace()) : now);
        }
    }

    /** Where it stands, for logs. */
    public String place() {
        return source.topic() + "-" + source.partition() + "@" + source.offset();
    }
}
