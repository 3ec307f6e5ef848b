package org.creditlists.sharing.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.duty.Duties;
import org.jspecify.annotations.Nullable;

/**
 * The national collection of all lists (GuoFa (2016) 33, art. 18) as it is shared: found by code, by name, by list and
 * place. What is over on the day of reading is not there, whether or not its record was taken back already (Hubei
 * opinions on personal creditworthiness (2017), part IV(3)). Readers take no lock while nothing is written, and one
 * writer applies changes in the order of their offsets.
 */
public final class EntryCollection {

    /** Parts of the list whose digests are kept: by the last 12 bits of the entry's id. The first bits are its time. */
    public static final int RANGES = 1 << 12;

    private static final int EVERYWHERE = 100;

    private final StampedLock lock = new StampedLock();
    private final Blocks blocks = new Blocks();
    private final Chains byId = new Chains();
    private final Chains byCode = new Chains();
    private final Chains byStem = new Chains();
    private final Chains byList = new Chains();
    private final Chains byPlace = new Chains();
    private final Labels fields = new Labels();
    private final Labels authorities = new Labels();
    private final RangeDigests digests = new RangeDigests(RANGES);

    private final Slots slots = new Slots();
    private final NameKeys names;

    private long offset;
    private boolean settled = true;

    public EntryCollection(NameKeys names) {
        this.names = names;
    }

    /**
     * What happened to one entry.
     *
     * @param json its record with name and code, null when it is not shared any more
     * @param shared of the record as it is shared, null when that is the same
     * @param duty what departments owe about it, a number of {@link Duties}
     */
    public record Change(
            UUID entry, byte @Nullable [] json, @Nullable Element shared, int duty) {

        /** Of an organisation, whose record is shared as it is. */
        public Change(UUID entry, byte @Nullable [] json, int duty) {
            this(entry, json, null, duty);
        }
    }

    /** What departments owe about an entry, a number of {@link Duties}. */
    public record DutyChange(UUID entry, int duty) {}

    /**
     * The last changes up to a published offset.
     *
     * @param upTo that offset
     */
    public void apply(List<Change> changes, long upTo) {
        apply(changes, upTo, true);
    }

    /**
     * A part of the changes that lead to one published offset: until the last part, what is held is not the list of
     * any.
     */
    public void applyPart(List<Change> changes) {
        apply(changes, 0, false);
    }

    private void apply(List<Change> changes, long upTo, boolean last) {
        List<Prepared> prepared = changes.stream()
                .map(change -> Prepared.of(change, names, fields, authorities))
                .toList();
        long stamp = lock.writeLock();
        try {
            for (Prepared change : prepared) {
                apply(change);
            }
            settled = last;
            if (last) {
                offset = upTo;
            }
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void apply(Prepared change) {
        int slot = slotOf(change.entry());
        byte[] content = change.content();
        if (slot != Chains.END && content != null && Prepared.isSameRecord(blocks.get(slots.address(slot)), content)) {
            // A match value came or went: the entry keeps its place in its list.
            replace(slot, content, change.duty());
            return;
        }
        if (slot != Chains.END) {
            remove(slot);
        }
        if (content != null) {
            add(change);
        }
    }

    private void replace(int slot, byte[] content, int duty) {
        long before = slots.address(slot);
        digests.remove(slots.range(slot), Prepared.element(blocks.get(before)));
        digests.add(slots.range(slot), Prepared.element(content));
        blocks.remove(before);
        slots.setAddress(slot, blocks.add(content));
        slots.setDuty(slot, duty);
    }

    /** Duties of entries that are not held are passed over: an entry comes with them. */
    public void applyDuties(List<DutyChange> changes) {
        long stamp = lock.writeLock();
        try {
            for (DutyChange change : changes) {
                int slot = slotOf(change.entry());
                if (slot != Chains.END) {
                    slots.setDuty(slot, change.duty());
                }
            }
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** What applies to the holder of a code on a day. */
    public List<HeldEntry> byCode(String code, long day) {
        long key = Prepared.key(code);
        return read(() -> {
            List<HeldEntry> found = new ArrayList<>(2);
            for (int slot = byCode.first(key); slot != Chains.END; slot = byCode.next(slot)) {
                if (slots.codeKey(slot) == key && slots.isInForce(slot, day)) {
                    byte[] content = blocks.get(slots.address(slot));
                    if (Prepared.hasCode(content, code)) {
                        found.add(held(slot, content));
                    }
                }
            }
            return found;
        });
    }

    /** One entry on a day. */
    public Optional<HeldEntry> find(UUID entry, long day) {
        return read(() -> {
            int slot = slotOf(entry);
            return slot == Chains.END || !slots.isInForce(slot, day)
                    ? Optional.empty()
                    : Optional.of(held(slot, blocks.get(slots.address(slot))));
        });
    }

    /**
     * Entries whose names have a stem, the latest first.
     *
     * @param wanted by list, subject kind and whether it is publishable
     */
    public List<HeldEntry> byStem(String stem, long day, int limit, Wanted wanted) {
        long key = Prepared.key(stem);
        return read(() -> take(byStem, byStem.first(key), key, day, limit, wanted::accepts));
    }

    /** Which entries somebody may see. */
    @FunctionalInterface
    public interface Wanted {

        Wanted ALL = (list, kind, publishable) -> true;
        Wanted PUBLISHED = (list, kind, publishable) -> publishable;

        boolean accepts(ListKind list, SubjectKind kind, boolean publishable);

        private boolean accepts(int tags) {
            return accepts(Tags.list(tags), Tags.kind(tags), Tags.isPublishable(tags));
        }
    }

    /**
     * A page of one list, the latest change first.
     *
     * @param province the first two digits of the region where an organisation is registered, null for everywhere
     * @param after the last entry of the page before, null for the first page
     * @return empty when {@code after} is not in that list any more: begin again
     */
    public Optional<List<HeldEntry>> page(
            ListKind list,
            String inField,
            @Nullable Integer province,
            @Nullable UUID after,
            long day,
            int limit,
            Wanted wanted) {
        int number = fields.find(inField);
        Chains chains = province == null ? byList : byPlace;
        long key = listKey(list, number, province == null ? EVERYWHERE : province);
        return read(() -> {
            int start = chains.first(key);
            if (after != null) {
                int last = slotOf(after);
                if (last == Chains.END || key != keyOf(last, province == null)) {
                    return Optional.empty();
                }
                start = chains.next(last);
            }
            return Optional.of(take(chains, start, null, day, limit, wanted::accepts));
        });
    }

    private List<HeldEntry> take(
            Chains chains, int start, @Nullable Long stem, long day, int limit, IntPredicate wanted) {
        List<HeldEntry> found = new ArrayList<>();
        for (int slot = start; slot != Chains.END && found.size() < limit; slot = chains.next(slot)) {
            if (slots.isInForce(slot, day)
                    && wanted.test(slots.tags(slot))
                    && (stem == null || slots.stemKey(slot) == stem)) {
                found.add(held(slot, blocks.get(slots.address(slot))));
            }
        }
        return found;
    }

    /** Entries that are over on a day and still held. */
    public List<UUID> overOn(long day) {
        return read(() -> {
            List<UUID> over = new ArrayList<>();
            for (int slot = 0; slot < slots.end(); slot++) {
                if (slots.isUsed(slot) && !slots.isInForce(slot, day)) {
                    over.add(slots.entry(slot));
                }
            }
            return over;
        });
    }

    /** Of what somebody may see, how many entries there are by list, field, province and authority. */
    public List<Counted> counts(long day, Wanted wanted) {
        return read(() -> {
            Map<Counting, int[]> counts = new HashMap<>();
            for (int slot = 0; slot < slots.end(); slot++) {
                if (slots.isUsed(slot) && slots.isInForce(slot, day) && wanted.accepts(slots.tags(slot))) {
                    var counting = new Counting(
                            Tags.withoutPublication(slots.tags(slot)), slots.field(slot), slots.authority(slot));
                    counts.computeIfAbsent(counting, key -> new int[1])[0]++;
                }
            }
            List<Counted> rows = new ArrayList<>();
            counts.forEach((key, number) -> rows.add(new Counted(
                    Tags.list(key.tags()),
                    Tags.kind(key.tags()),
                    new FieldCode(fields.text(key.field())),
                    Tags.province(key.tags()),
                    new AuthorityId(authorities.text(key.authority())),
                    number[0])));
            return rows;
        });
    }

    private record Counting(int tags, int field, int authority) {}

    /**
     * @param province the first two digits of the region where organisations are registered, 0 for individuals
     * @param entries in force
     */
    public record Counted(
            ListKind list, SubjectKind kind, FieldCode field, int province, AuthorityId authority, int entries) {}

    /** Everything held, whatever the day; empty while what is held is not the list of one published offset. */
    public Optional<RangeDigests.At> digests() {
        return read(() -> settled ? Optional.of(digests.at(offset)) : Optional.empty());
    }

    /** A published offset: all changes up to it are applied, and perhaps some after it. */
    public long offset() {
        return read(() -> offset);
    }

    public int size() {
        return read(slots::count);
    }

    /** Bytes outside the heap. */
    public long bytes() {
        return blocks.bytes();
    }

    private void add(Prepared change) {
        byte[] content = Objects.requireNonNull(change.content());
        int slot = slots.add(change, blocks.add(content));
        byId.link(slots.idKey(slot), slot);
        byCode.link(slots.codeKey(slot), slot);
        byStem.link(slots.stemKey(slot), slot);
        byList.link(keyOf(slot, true), slot);
        byPlace.link(keyOf(slot, false), slot);
        digests.add(slots.range(slot), Prepared.element(content));
    }

    private void remove(int slot) {
        digests.remove(slots.range(slot), Prepared.element(blocks.get(slots.address(slot))));
        byId.unlink(slots.idKey(slot), slot);
        byCode.unlink(slots.codeKey(slot), slot);
        byStem.unlink(slots.stemKey(slot), slot);
        byList.unlink(keyOf(slot, true), slot);
        byPlace.unlink(keyOf(slot, false), slot);
        blocks.remove(slots.address(slot));
        slots.remove(slot);
    }

    private int slotOf(UUID entry) {
        long key = entry.getMostSignificantBits() ^ entry.getLeastSignificantBits();
        for (int slot = byId.first(key); slot != Chains.END; slot = byId.next(slot)) {
            if (slots.isOf(slot, entry)) {
                return slot;
            }
        }
        return Chains.END;
    }

    private long keyOf(int slot, boolean everywhere) {
        int tags = slots.tags(slot);
        return listKey(Tags.list(tags), slots.field(slot), everywhere ? EVERYWHERE : Tags.province(tags));
    }

    private static long listKey(ListKind list, int field, int province) {
        return ((long) Prepared.number(list) << 40) | ((long) field << 8) | province;
    }

    private HeldEntry held(int slot, byte[] content) {
        int tags = slots.tags(slot);
        return new HeldEntry(
                slots.entry(slot),
                Tags.list(tags),
                Tags.kind(tags),
                Tags.isPublishable(tags),
                slots.duty(slot),
                Prepared.json(content));
    }

    /**
     * Without a lock while nobody writes; what a read meets while somebody does is thrown away, errors included, and
     * read again under the lock.
     */
    private <T> T read(Supplier<T> reading) {
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            try {
                T value = reading.get();
                if (lock.validate(stamp)) {
                    return value;
                }
            } catch (RuntimeException e) {
                if (lock.validate(stamp)) {
                    throw e;
                }
            }
        }
        stamp = lock.readLock();
        try {
            return reading.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
