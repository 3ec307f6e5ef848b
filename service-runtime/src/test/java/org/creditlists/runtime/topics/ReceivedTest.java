package org.creditlists.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.creditlists.runtime.author.Author;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The trace of a record is that of what follows from it. */
class ReceivedTest {

    private static final String ONE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String OTHER = "00-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7-00";

    @Test
    void ofEachEntryTheLastTraceCountsAlsoWhenARecordWithoutOneCameAfterIt() {
        Author.Reaction author = Received.author(
                List.of(record("subject-1", "entry-1", ONE), record("subject-2", "entry-2", OTHER), state("entry-1")));
        Author.Cause first = author.causeOf(List.of("entry-1"));
        assertThat(first).isEqualTo(new Author.Cause("topic-0@0", ONE));
        assertThat(author.causeOf(List.of("subject-2")).trace()).isEqualTo(OTHER);
        assertThat(author.causeOf(List.of("another")).trace()).isNull();
        assertThat(author.trace()).isNull();
    }

    @Test
    void aBatchOfOneTraceIsOfIt() {
        Author.Reaction author = Received.author(List.of(record("subject-1", "entry-1", ONE), state("entry-2")));
        assertThat(author.trace()).isEqualTo(ONE);
        assertThat(author.causeOf(List.of("another")).trace()).isEqualTo(ONE);
    }

    @Test
    void theNextEventHasTheTraceAndASpanOfItsOwn() {
        Author.Reaction author = Received.author(List.of(record("subject-1", "entry-1", ONE)));
        String next = author.metadata(author.causeOf(List.of("entry-1"))).get("traceparent");
        TraceContext read = Objects.requireNonNull(TraceContext.parse(next));
        assertThat(read.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(read.spanId()).isNotEqualTo("00f067aa0ba902b7");
    }

    @Test
    void aHeaderWithoutAValueOrThatCannotBeReadIsNone() {
        assertThat(record("subject-1", "entry-1", null).trace()).isNull();
        assertThat(record("subject-1", "entry-1", "00-none").trace()).isNull();
        var header = state("entry-1");
        header.source().headers().add("traceparent", null);
        assertThat(header.trace()).isNull();
        Author.Reaction author = Received.author(List.of(header));
        assertThat(TraceContext.parse(
                        author.metadata(author.causeOf(List.of("entry-1"))).get("traceparent")))
                .isNotNull();
    }

    /** As builds before 0.1.0 wrote it, and as it is written now (ADR 106). */
    @Test
    void anEventOfAnOlderBuildIsReadAsOneOfToday() {
        Received old = event("999", "urn:creditlists:schema:designated:1");
        Received today = event("0000000000000001000", "https://credit.example.org/schemas/designated-1.json");
        for (Received one : List.of(old, today)) {
            assertThat(one.type()).isEqualTo("org.creditlists.designated");
            assertThat(one.id()).isEqualTo("event-1");
            assertThat(one.time()).isEqualTo("2026-11-02T01:02:03.456789Z");
            assertThat(Received.author(List.of(one)).causeOf(List.of("entry-1")).id())
                    .isEqualTo("event-1");
        }
    }

    private static Received event(String sequence, String schema) {
        Received event = record("subject-1", "entry-1", null);
        add(event.source(), "ce_id", "event-1");
        add(event.source(), "ce_type", "org.creditlists.designated");
        add(event.source(), "ce_time", "2026-11-02T01:02:03.456789Z");
        add(event.source(), "ce_sequence", sequence);
        add(event.source(), "ce_dataschema", schema);
        return event;
    }

    private static Received record(String key, String entry, @Nullable String trace) {
        var record = new ConsumerRecord<>("topic", 0, 0, key, new byte[0]);
        add(record, "ce_subject", entry);
        if (trace != null) {
            add(record, "traceparent", trace);
        }
        return new Received(record);
    }

    private static Received state(String key) {
        return new Received(new ConsumerRecord<>("topic", 0, 0, key, new byte[0]));
    }

    private static void add(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
