package org.creditlists.sharing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.collection.EntryCollection.Wanted;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.wiring.NamesWiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The collection against a plain map, through long random histories. */
class CollectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long DAY = TODAY.toEpochDay();
    private static final NameKeys NAMES = NamesWiring.names();

    @Test
    void itHoldsWhatAPlainMapHoldsAfterAnyHistory() throws JsonProcessingException {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var collection = new EntryCollection(NAMES);
            Map<UUID, NamedEntry> plain = new HashMap<>();
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                ids.add(new UUID(random.nextLong(), random.nextLong()));
            }
            for (int step = 1; step <= 400; step++) {
                List<EntryCollection.Change> changes = new ArrayList<>();
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    UUID id = ids.get(random.nextInt(ids.size()));
                    NamedEntry record = random.nextInt(3) == 0 ? null : record(id, random);
                    changes.add(record == null ? new EntryCollection.Change(id, null, Duties.NONE) : change(record));
                    if (record == null) {
                        plain.remove(id);
                    } else {
                        plain.put(id, record);
                    }
                }
                collection.apply(changes, step);
            }
            compare(collection, plain);
        }
    }

    private static void compare(EntryCollection collection, Map<UUID, NamedEntry> plain)
            throws JsonProcessingException {
        assertThat(collection.size()).isEqualTo(plain.size());
        assertThat(collection.offset()).isEqualTo(400);
        var digest = new LtHash();
        Map<String, Set<UUID>> codes = new HashMap<>();
        Map<String, Set<UUID>> stems = new HashMap<>();
        Map<String, Set<UUID>> lists = new HashMap<>();
        for (NamedEntry record : plain.values()) {
            digest.add(shared(record));
            UUID id = record.entry().value();
            boolean inForce = !record.validUntil().isBefore(TODAY)
                    && !record.displayUntil().isBefore(TODAY);
            assertThat(collection.find(id, DAY).isPresent()).isEqualTo(inForce);
            if (inForce) {
                codes.computeIfAbsent(record.code(), key -> new HashSet<>()).add(id);
                stems.computeIfAbsent(NAMES.of(record.name()).stem(), key -> new HashSet<>())
                        .add(id);
                lists.computeIfAbsent(record.list() + record.field().value(), key -> new HashSet<>())
                        .add(id);
            } else {
                assertThat(collection.overOn(DAY)).contains(id);
            }
        }
        assertThat(collection.digests().orElseThrow().of(0, 0).digest()).isEqualTo(digest.text());
        codes.forEach(
                (code, ids) -> assertThat(entries(collection.byCode(code, DAY))).isEqualTo(ids));
        stems.forEach((stem, ids) -> assertThat(entries(collection.byStem(stem, DAY, 1_000, Wanted.ALL)))
                .isEqualTo(ids));
        for (ListKind list : ListKind.values()) {
            for (String field : List.of("TAXATION", "CUSTOMS")) {
                assertThat(paged(collection, list, field)).isEqualTo(lists.getOrDefault(list + field, Set.of()));
            }
        }
        assertThat(collection.counts(DAY, Wanted.ALL).stream()
                        .mapToInt(EntryCollection.Counted::entries)
                        .sum())
                .isEqualTo(codes.values().stream().mapToInt(Set::size).sum());
    }

    private static Set<UUID> entries(List<HeldEntry> held) {
        Set<UUID> ids = new HashSet<>();
        held.forEach(entry -> assertThat(ids.add(entry.entry())).isTrue());
        return ids;
    }

    private static Set<UUID> paged(EntryCollection collection, ListKind list, String field) {
        Set<UUID> seen = new HashSet<>();
        UUID after = null;
        while (true) {
            List<HeldEntry> page = collection
                    .page(list, field, null, after, DAY, 7, Wanted.ALL)
                    .orElseThrow();
            page.forEach(entry -> assertThat(seen.add(entry.entry())).isTrue());
            if (page.size() < 7) {
                return seen;
            }
            after = page.getLast().entry();
        }
    }

    @Test
    void anEntryComesWithWhatIsOwedAndFollowsItFromThen() throws JsonProcessingException {
        var collection = new EntryCollection(NAMES);
        var duties = new Duties();
        int owed = duties.numberOf("customs-000000|PUN-10-02||APPLIES");
        NamedEntry record = record(UUID.randomUUID(), new Random(1));
        UUID id = record.entry().value();
        long day = LocalDate.MIN.toEpochDay();
        collection.applyDuties(List.of(new EntryCollection.DutyChange(id, owed)));
        assertThat(collection.find(id, day)).isEmpty();
        collection.apply(List.of(new EntryCollection.Change(id, json(record), owed)), 1);
        assertThat(collection.find(id, day).orElseThrow().duty()).isEqualTo(owed);
        collection.applyDuties(List.of(new EntryCollection.DutyChange(id, Duties.NONE)));
        assertThat(collection.find(id, day).orElseThrow().duty()).isEqualTo(Duties.NONE);
        assertThat(duties.of(owed, new DepartmentId("customs-000000"))).hasSize(1);
        assertThat(duties.of(owed, new DepartmentId("market-000000"))).isEmpty();
    }

    @Test
    void anEntryKeepsItsPlaceInItsListWhenOnlyWhatIsSharedOfItChanges() throws JsonProcessingException {
        var collection = new EntryCollection(NAMES);
        NamedEntry first = individual(1);
        NamedEntry second = individual(2);
        collection.apply(List.of(change(first), change(second)), 1);
        Element value = Element.of(new byte[] {1});
        collection.apply(
                List.of(new EntryCollection.Change(first.entry().value(), json(first), value, Duties.NONE)), 2);
        assertThat(collection
                        .page(first.list(), "TAXATION", null, null, DAY, 2, Wanted.ALL)
                        .orElseThrow())
                .extracting(HeldEntry::entry)
                .containsExactly(second.entry().value(), first.entry().value());
        var digest = new LtHash();
        digest.add(value);
        digest.add(shared(second));
        assertThat(collection.digests().orElseThrow().of(0, 0).digest()).isEqualTo(digest.text());
        assertThat(collection.byCode(first.code(), DAY).getFirst().record()).isEqualTo(first);
        collection.apply(List.of(new EntryCollection.Change(first.entry().value(), null, Duties.NONE)), 3);
        digest.remove(value);
        assertThat(collection.digests().orElseThrow().of(0, 0).digest()).isEqualTo(digest.text());
    }

    private static NamedEntry individual(int number) {
        return new NamedEntry(
                new EntryId(new UUID(0, number)),
                new SubjectId(new UUID(0, number)),
                SubjectKind.INDIVIDUAL,
                "示例某",
                Samples.person(number),
                ListKind.BLACK,
                new FieldCode("TAXATION"),
                new StandardRef("S", 1),
                new AuthorityId("tax-420000"),
                new GroundCode("G"),
                "示例〔2026〕1号",
                TODAY.minusDays(9),
                TODAY,
                TODAY,
                true,
                false);
    }

    private static EntryCollection.Change change(NamedEntry record) throws JsonProcessingException {
        return record.subjectKind() == SubjectKind.ORGANISATION
                ? new EntryCollection.Change(record.entry().value(), json(record), Duties.NONE)
                : new EntryCollection.Change(record.entry().value(), json(record), shared(record), Duties.NONE);
    }

    /** Of an individual something else than its record. */
    private static Element shared(NamedEntry record) throws JsonProcessingException {
        return Element.of(
                record.subjectKind() == SubjectKind.ORGANISATION
                        ? json(record)
                        : record.entry().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void digestsAreToldOnlyOfAWholeOffset() throws JsonProcessingException {
        var collection = new EntryCollection(NAMES);
        NamedEntry record = record(UUID.randomUUID(), new Random(1));
        collection.applyPart(List.of(new EntryCollection.Change(record.entry().value(), json(record), Duties.NONE)));
        assertThat(collection.digests()).isEmpty();
        collection.apply(List.of(), 5);
        assertThat(collection.digests().orElseThrow().offset()).isEqualTo(5);
    }

    @Test
    void readersSeeWholeRecordsWhileMillionsOfChangesAreApplied() throws Exception {
        var collection = new EntryCollection(NAMES);
        List<NamedEntry> records = new ArrayList<>();
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            records.add(record(new UUID(random.nextLong(), random.nextLong()), random));
        }
        var done = new AtomicBoolean();
        var failure = new AtomicReference<@Nullable Throwable>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int seed = i;
            readers.add(Thread.ofPlatform().start(() -> {
                var which = new Random(seed);
                try {
                    while (!done.get()) {
                        NamedEntry record = records.get(which.nextInt(records.size()));
                        for (HeldEntry held : collection.byCode(record.code(), LocalDate.MIN.toEpochDay())) {
                            assertThat(held.record().code()).isEqualTo(record.code());
                            assertThat(held.record().entry().value()).isEqualTo(held.entry());
                        }
                    }
                } catch (RuntimeException | Error e) {
                    failure.set(e);
                }
            }));
        }
        for (int step = 0; step < 20_000; step++) {
            NamedEntry record = records.get(random.nextInt(records.size()));
            boolean out = random.nextInt(3) == 0;
            collection.apply(
                    List.of(new EntryCollection.Change(record.entry().value(), out ? null : json(record), Duties.NONE)),
                    step);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failure.get()).isNull();
    }

    private static byte[] json(NamedEntry record) throws JsonProcessingException {
        return WireJson.MAPPER.writeValueAsBytes(record);
    }

    private static NamedEntry record(UUID id, Random random) {
        boolean person = random.nextInt(4) == 0;
        int number = random.nextInt(40);
        return new NamedEntry(
                new EntryId(id),
                new SubjectId(new UUID(0, number)),
                person ? SubjectKind.INDIVIDUAL : SubjectKind.ORGANISATION,
                "示例" + "长".repeat(random.nextInt(30)) + number + (random.nextBoolean() ? "有限公司" : ""),
                person ? Samples.person(number) : Samples.code(number),
                List.of(ListKind.values()).get(random.nextInt(3)),
                new FieldCode(random.nextBoolean() ? "TAXATION" : "CUSTOMS"),
                new StandardRef("S", 1),
                new AuthorityId("tax-420000"),
                new GroundCode("G"),
                "示例〔2026〕1号",
                TODAY.minusDays(9),
                TODAY.plusDays(random.nextInt(10) - 2),
                TODAY.plusDays(random.nextInt(10) - 2),
                random.nextBoolean(),
                false);
    }
}
