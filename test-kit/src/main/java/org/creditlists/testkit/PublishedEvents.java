package org.creditlists.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.MemorandumRecord;
import org.jspecify.annotations.Nullable;

/** Publishes on the topics what the other services publish there, for a service under test. */
public final class PublishedEvents {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private PublishedEvents() {}

    private static final class Holder {
        private static final KafkaProducer<String, byte[]> PRODUCER =
                new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new ByteArraySerializer());
    }

    public static void send(CreditEvent event) {
        EventType<?> type = EventCatalogue.of(event);
        var message = new ProducerRecord<>(type.topic(), event.subject().toString(), json(event));
        message.headers().add("ce_type", type.type().getBytes(StandardCharsets.UTF_8));
        send(message);
    }

    public static void send(Dossier dossier) {
        send(new ProducerRecord<>(Topics.DOSSIERS, dossier.entry().toString(), TestKeys.seal(dossier)));
    }

    /** The dossier is deleted: a tombstone. */
    public static void forget(EntryId entry) {
        send(new ProducerRecord<>(Topics.DOSSIERS, entry.toString(), null));
    }

    /** Everything that a service decided before a time is on its topics. */
    public static void pulse(String service, Instant upTo) {
        send(new ProducerRecord<>(Topics.PULSES, service, json(upTo)));
    }

    /**
     * A service sees how far its topics are.
     *
     * @param missing what it misses there; empty for nothing
     */
    public static void mark(String service, Map<String, Object> missing) {
        Map<String, Object> mark = new HashMap<>(Map.of("position", 1, "at", "2026-11-30T01:00:00Z"));
        if (!missing.isEmpty()) {
            mark.put("missing", missing);
        }
        send(new ProducerRecord<>(Topics.PULSES, service + ".sent", json(mark)));
    }

    public static void send(AuthorityRecord body) {
        send(new ProducerRecord<>(Topics.AUTHORITIES, body.id().value(), json(body)));
    }

    public static void send(MemorandumRecord memorandum) {
        send(new ProducerRecord<>(Topics.MEMORANDA, memorandum.code(), json(memorandum)));
    }

    /** A body that designates in a field since 2020. */
    public static AuthorityRecord authority(String id, String level, String region, FieldCode field) {
        return new AuthorityRecord(
                new AuthorityId(id),
                "DEPARTMENT",
                level,
                region,
                "示例机构 " + id,
                "Sample body " + id,
                List.of(new AuthorityRecord.Mandate("DESIGNATE", field, LocalDate.of(2020, 1, 1), null, null)),
                null);
    }

    /**
     * A fictitious entry of the province's tax bureau, decided ten days ago.
     *
     * @param code of the organisation it is about
     * @param restorableFrom null when its standard allows no restoration
     */
    public static Designated designate(
            ListKind list,
            String code,
            boolean objectionSuspends,
            @Nullable LocalDate restorableFrom,
            LocalDate today) {
        var event = new Designated(
                new EntryId(UUID.randomUUID()),
                new SubjectId(UUID.randomUUID()),
                1,
                SubjectKind.ORGANISATION,
                list,
                new FieldCode("TAXATION"),
                new StandardRef("TAXATION-" + list, 1),
                new AuthorityId("tax-420000"),
                new GroundCode(list == ListKind.RED ? "GOOD_CREDIT_CLASS" : "TAX_EVASION"),
                today.minusDays(10),
                today.plusYears(1),
                today.plusYears(1),
                restorableFrom,
                restorableFrom == null ? List.of() : List.of("RECTIFIED", "OBLIGATIONS_MET", "COMMITMENT"),
                objectionSuspends,
                Set.of(),
                null,
                null);
        send(event);
        send(new Dossier(
                event.entry(),
                event.subject(),
                SubjectKind.ORGANISATION,
                "示例企业",
                code,
                true,
                "示例决定",
                "示例事由",
                null,
                null,
                null,
                List.of()));
        return event;
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        Holder.PRODUCER.send(message);
        Holder.PRODUCER.flush();
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
