package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.merge.EntryState;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Received;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Any order, any repetition, any cutting into batches: the same table and the same digest. */
class OrderFreeProjectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int HISTORIES = 40;
    private static final int SHUFFLES = 25;
    private static final CreditEventCodec CODEC = new CreditEventCodec();

    private static final String WAITING =
            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM"
                    + " pg_database WHERE datname = current_database())";

    private static final DataSource DATABASE = TestPostgres.freshDatabase("lists");

    @BeforeAll
    static void createTables() throws Exception {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement();
                var script =
                        OrderFreeProjectionTest.class.getResourceAsStream("/db/list-projection/V3__list_tables.sql")) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anyShuffleWithRepeatsInAnyBatchesGivesTheSameTableAndTheSameDigest() throws Exception {
        var random = new Random(11);
        List<Received> records = new ArrayList<>();
        List<CreditEvent> events = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            List<CreditEvent> history = history(random);
            events.addAll(history);
            history.forEach(event -> records.add(received(event)));
            records.add(dossier(history.getFirst()));
        }
        String expected = null;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<Received> delivered = new ArrayList<>(records);
            for (int repeat = 0; repeat < records.size() / 2; repeat++) {
                delivered.add(records.get(random.nextInt(records.size())));
            }
            if (shuffle > 0) {
                Collections.shuffle(delivered, random);
            }
            clear();
            deliver(delivered, random);
            String found = table() + new Lists(DATABASE).digest(TODAY);
            if (expected == null) {
                expected = found;
                assertThat(new Lists(DATABASE).digest(TODAY).entries()).isPositive();
            }
            assertThat(found).isEqualTo(expected);
        }
        assertThatThePlainModelAgrees(events);
    }

    @Test
    void aDossierThatComesAfterTheEndIsNotTakenInAgain() throws Exception {
        clear();
        var intake = new ListFollower(DATABASE, new KeyedHash(TestTokens.IDENTITY_KEY), List.of());
        List<CreditEvent> history = history(new Random(1));
        CreditEvent first = history.getFirst();
        intake.handle(List.of(received(first), dossier(first)));
        assertThat(new Lists(DATABASE).find(first.entry()).orElseThrow().known())
                .isTrue();
        intake.handle(List.of(received(new Restored(first.entry(), first.subject(), CaseId.random(), "tax-420000"))));
        intake.handle(List.of(dossier(first)));
        assertThat(new Lists(DATABASE).find(first.entry()).orElseThrow().known())
                .isFalse();
    }

    @Test
    void twoConsumersAtOnceGiveTheSameTableAsOne() throws Exception {
        var random = new Random(12);
        List<Received> records = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            List<CreditEvent> history = history(random);
            history.forEach(event -> records.add(received(event)));
            records.add(dossier(history.getFirst()));
        }
        clear();
        deliver(records, random);
        String expected = table();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            clear();
            List<List<Received>> parts = List.of(new ArrayList<>(), new ArrayList<>());
            Collections.shuffle(records, random);
            records.forEach(received -> parts.get(random.nextInt(2)).add(received));
            long seed = random.nextLong();
            try (var consumers = Executors.newFixedThreadPool(2)) {
                List<Future<Void>> delivered = consumers.invokeAll(parts.stream()
                        .<Callable<Void>>map(part -> () -> {
                            deliver(part, new Random(seed));
                            return null;
                        })
                        .toList());
                for (Future<Void> one : delivered) {
                    one.get();
                }
            }
            assertThat(table()).isEqualTo(expected);
        }
    }

    @Test
    void anEndAndALateDossierAtOnceLeaveNoDossierWhicheverIsFirst() throws Exception {
        CreditEvent designated = history(new Random(1)).getFirst();
        Received end = received(new Restored(designated.entry(), designated.subject(), CaseId.random(), "tax-420000"));
        for (List<Received> order : List.of(List.of(end, dossier(designated)), List.of(dossier(designated), end))) {
            clear();
            new ListFollower(DATABASE, new KeyedHash(TestTokens.IDENTITY_KEY), List.of())
                    .handle(List.of(received(designated)));
            try (var other = Executors.newSingleThreadExecutor()) {
                List<Future<?>> second = new ArrayList<>();
                new ListFollower(DATABASE, new KeyedHash(TestTokens.IDENTITY_KEY), List.of(new ListListener() {
                            @Override
                            public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
                                // The first has stored and is about to commit; the second stores beside it and waits.
                                second.add(other.submit(() -> {
                                    new ListFollower(DATABASE, new KeyedHash(TestTokens.IDENTITY_KEY), List.of())
                                            .handle(List.of(order.get(1)));
                                    return null;
                                }));
                                while (Rows.query(connection, WAITING, row -> true)
                                        .isEmpty()) {
                                    Thread.onSpinWait();
                                }
                            }
                        }))
                        .handle(List.of(order.getFirst()));
                second.getFirst().get();
            }
            assertThat(new Lists(DATABASE)
                            .find(designated.entry())
                            .orElseThrow()
                            .known())
                    .isFalse();
        }
    }

    /** What the database says is what folding the events one by one says. */
    private static void assertThatThePlainModelAgrees(List<CreditEvent> events) {
        Map<EntryId, EntryState> model = new TreeMap<>();
        events.forEach(event -> model.merge(event.entry(), EntryState.of(event), EntryState::merge));
        var lists = new Lists(DATABASE);
        model.values().forEach(state -> {
            var listed = lists.find(state.entry()).orElseThrow();
            EntryState.Terms terms = Objects.requireNonNull(state.terms());
            assertThat(listed.version()).isEqualTo(terms.version());
            assertThat(listed.validUntil()).isEqualTo(terms.validUntil());
            boolean ended = state.withdrawn() != null || state.restored();
            assertThat(listed.endReason() != null).isEqualTo(ended);
            if (state.withdrawn() != null) {
                assertThat(listed.endReason()).isEqualTo(state.withdrawn().reason());
            }
            assertThat(listed.known()).isEqualTo(!ended);
            var needs = terms.publicationNeeds();
            boolean publishable = !needs.contains(PublicationNeed.NEVER)
                    && (!needs.contains(PublicationNeed.DELIVERY) || state.delivered() > terms.version())
                    && (!needs.contains(PublicationNeed.CONSENT)
                            || state.consent() != null && state.consent().given());
            assertThat(listed.publishable()).isEqualTo(publishable);
            boolean shielded =
                    state.shields().values().stream().anyMatch(shield -> shield.until() != null && !shield.ended());
            assertThat(listed.shielded()).isEqualTo(shielded);
            boolean suspended = shielded
                    || state.objections().values().stream()
                            .anyMatch(objection -> objection.suspendsAt(terms.version()));
            assertThat(listed.suspended()).isEqualTo(suspended);
            assertThat(lists.isRestorationRequested(state.entry()))
                    .isEqualTo(state.applications().containsValue(false));
            assertThat(lists.isObjectedToBySubject(state.entry()))
                    .isEqualTo(state.objections().values().stream()
                            .anyMatch(o -> o.by() == Objector.SUBJECT && o.overFrom() == null));
        });
    }

    private static void deliver(List<Received> records, Random random) throws SQLException {
        var intake = new ListFollower(DATABASE, new KeyedHash(TestTokens.IDENTITY_KEY), List.of());
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(60));
            intake.handle(records.subList(from, to));
            from = to;
        }
    }

    private static List<CreditEvent> history(Random random) {
        EntryId entry = new EntryId(new UUID(random.nextLong(), random.nextLong()));
        SubjectId subject = new SubjectId(new UUID(random.nextLong(), random.nextLong()));
        List<CreditEvent> events = new ArrayList<>();
        events.add(new Designated(
                entry,
                subject,
                1,
                SubjectKind.ORGANISATION,
                ListKind.BLACK,
                "TAXATION",
                new StandardRef("TAXATION-BLACK", 1),
                "tax-420000",
                "TAX_EVASION",
                TODAY.minusDays(10),
                TODAY.plusYears(1),
                TODAY.plusYears(1),
                TODAY.plusMonths(6),
                List.of("RECTIFIED"),
                true,
                random.nextBoolean() ? Set.of() : Set.of(PublicationNeed.CONSENT, PublicationNeed.DELIVERY),
                null));
        int corrections = random.nextInt(4);
        for (int i = 0; i < corrections; i++) {
            events.add(new Corrected(
                    entry,
                    subject,
                    2 + i,
                    "TAX_EVASION",
                    TODAY.minusDays(10),
                    TODAY.plusDays(random.nextInt(500)),
                    TODAY.plusDays(10),
                    random.nextBoolean() ? TODAY.plusDays(5) : null,
                    random.nextBoolean() ? Set.of(PublicationNeed.CONSENT) : Set.of(PublicationNeed.NEVER),
                    List.of("validUntil")));
        }
        long version = 2L + corrections;
        for (int i = random.nextInt(4); i > 0; i--) {
            events.add(
                    random.nextBoolean()
                            ? new ConsentGiven(entry, subject, version++, TODAY)
                            : new ConsentRevoked(entry, subject, version++, TODAY));
        }
        if (random.nextBoolean()) {
            events.add(new NoticeDelivered(entry, subject, version++, DeliveryMethod.POST, TODAY));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            CaseId caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
            events.add(new ObjectionRaised(
                    entry,
                    subject,
                    caseId,
                    random.nextBoolean() ? Objector.SUBJECT : Objector.LIAISON,
                    "FACTS_WRONG",
                    1,
                    random.nextBoolean()));
            switch (random.nextInt(5)) {
                case 0 ->
                    events.add(new ObjectionRejected(entry, subject, caseId, "tax-420000", "INFORMATION_CORRECT"));
                case 1 -> events.add(new ObjectionRetracted(entry, subject, caseId));
                case 2 -> events.add(new ObjectionLapsed(entry, subject, caseId, EndReason.EXPIRED));
                case 3 -> {
                    events.add(new ObjectionUpheld(entry, subject, caseId, "tax-420000", 1, Remedy.CORRECTION, null));
                    events.add(new ObjectionRemedied(entry, subject, caseId, 1 + random.nextInt(corrections + 2)));
                }
                default -> {
                    // still open
                }
            }
        }
        if (random.nextInt(3) == 0) {
            CaseId caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
            events.add(new RestorationRequested(entry, subject, caseId, "COMMITMENT"));
            switch (random.nextInt(3)) {
                case 0 -> events.add(new RestorationWithdrawn(entry, subject, caseId));
                case 1 ->
                    events.add(new RestorationRefused(
                            entry, subject, caseId, "tax-420000", "OBLIGATION_OPEN", TODAY.plusDays(30)));
                default -> {
                    // still open
                }
            }
        }
        if (random.nextInt(3) == 0) {
            CaseId caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
            events.add(new EntryShielded(entry, subject, caseId, "tax-420000", TODAY, TODAY.plusYears(1)));
            if (random.nextBoolean()) {
                events.add(new ShieldingEnded(entry, subject, caseId, TODAY));
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                events.add(new Withdrawn(entry, subject, version++, ListKind.BLACK, EndReason.REVOKED, TODAY, null));
                if (random.nextBoolean()) {
                    events.add(new Withdrawn(entry, subject, version, ListKind.BLACK, EndReason.ERROR, TODAY, null));
                }
            }
            case 1 -> {
                CaseId caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
                events.add(new Restored(entry, subject, caseId, "tax-420000"));
                events.add(new Withdrawn(entry, subject, version, ListKind.BLACK, EndReason.RESTORED, TODAY, null));
            }
            default -> {
                // still in force
            }
        }
        return events;
    }

    private static Received received(CreditEvent event) {
        var type = EventCatalogue.of(event);
        var headers = new RecordHeaders();
        headers.add("ce_type", type.type().getBytes(StandardCharsets.UTF_8));
        var source = new ConsumerRecord<>(type.topic(), 0, 0, event.subject().toString(), CODEC.write(event));
        headers.forEach(source.headers()::add);
        return new Received(source);
    }

    private static Received dossier(CreditEvent event) {
        try {
            byte[] json = WireJson.MAPPER.writeValueAsBytes(new Dossier(
                    event.entry(),
                    event.subject(),
                    SubjectKind.ORGANISATION,
                    "示例企业",
                    "示例代码",
                    true,
                    "示例文号",
                    "示例事由",
                    null,
                    null,
                    null,
                    List.of(new Dossier.Person(PersonId.random(), PersonRole.PRINCIPAL, "示例人员", "示例证件"))));
            return new Received(
                    new ConsumerRecord<>(Topics.DOSSIERS, 0, 0, event.entry().toString(), json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clear() throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE list_entry, entry_objection, entry_application, entry_shield, dossier, dossier_person");
        }
    }

    private static String table() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT e::text FROM list_entry e UNION ALL SELECT o::text FROM entry_objection o
                        UNION ALL SELECT a::text FROM entry_application a UNION ALL SELECT s::text FROM entry_shield s
                        UNION ALL SELECT d::text FROM dossier d UNION ALL SELECT p::text FROM dossier_person p ORDER
                        BY 1
                        """)) {
            while (row.next()) {
                rows.append(row.getString(1)).append('\n');
            }
        }
        return rows.toString();
    }
}
