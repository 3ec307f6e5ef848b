package org.creditlists.sharing.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
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

    private static final int PUBLISHABLE = 1 << 3;
    private static final int INDIVIDUAL = 1 << 2;
    private static final int LIST = 3;
    private static final int GROWTH = 1 << 16;
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

    private long[] address = new long[0];
    private long[] idHigh = new long[0];
    private long[] idLow = new long[0];
    private long[] codeKey = new long[0];
    private long[] stemKey = new long[0];
    private int[] until = new int[0];
    private int[] tags = new int[0];
    private int[] field = new int[0];
    private int[] authority = new int[0];
    private int[] duty = new int[0];
    private int[] freeSlots = new int[0];
    private int free;
    private int used;
    private int count;
    private long offset;
    private boolean settled = true;

    /**
     * What happened to one entry.
     *
     * @param json its record, null when it is not shared any more
     * @param duty what departments owe about it, a number of {@link Duties}
     */
    public record Change(UUID entry, byte @Nullable [] json, int duty) {}

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
                .map(change -> Prepared.of(change, fields, authorities))
                .toList();
        long stamp = lock.writeLock();
        try {
            for (Prepared change : prepared) {
                int slot = slotOf(change.entry());
                if (slot != Chains.END) {
                    remove(slot);
                }
                if (change.content() != null) {
                    add(change);
                }
            }
            settled = last;
            if (last) {
                offset = upTo;
            }
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Duties of entries that are not held are passed over: an entry comes with them. */
    public void applyDuties(List<DutyChange> changes) {
        long stamp = lock.writeLock();
        try {
            for (DutyChange change : changes) {
                int slot = slotOf(change.entry());
                if (slot != Chains.END) {
                    duty[slot] = change.duty();
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
                if (codeKey[slot] == key && until[slot] >= day) {
                    byte[] content = blocks.get(address[slot]);
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
            return slot == Chains.END || until[slot] < day
                    ? Optional.empty()
                    : Optional.of(held(slot, blocks.get(address[slot])));
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
            return accepts(EntryCollection.list(tags), EntryCollection.kind(tags), EntryCollection.isPublishable(tags));
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
            if (until[slot] >= day && wanted.test(tags[slot]) && (stem == null || stemKey[slot] == stem)) {
                found.add(held(slot, blocks.get(address[slot])));
            }
        }
        return found;
    }

    /** Entries that are over on a day and still held. */
    public List<UUID> overOn(long day) {
        return read(() -> {
            List<UUID> over = new ArrayList<>();
            for (int slot = 0; slot < used; slot++) {
                if (address[slot] >= 0 && until[slot] < day) {
                    over.add(new UUID(idHigh[slot], idLow[slot]));
                }
            }
            return over;
        });
    }

    /** Of what somebody may see, how many entries there are by list, field, province and authority. */
    public List<Counted> counts(long day, Wanted wanted) {
        return read(() -> {
            Map<Counting, int[]> counts = new HashMap<>();
            for (int slot = 0; slot < used; slot++) {
                if (address[slot] >= 0 && until[slot] >= day && wanted.accepts(tags[slot])) {
                    counts.computeIfAbsent(
                                    new Counting(tags[slot] & ~PUBLISHABLE, field[slot], authority[slot]),
                                    key -> new int[1])[0]++;
                }
            }
            List<Counted> rows = new ArrayList<>();
            counts.forEach((key, number) -> rows.add(new Counted(
                    list(key.tags()),
                    kind(key.tags()),
                    fields.text(key.field()),
                    key.tags() >> 4,
                    authorities.text(key.authority()),
                    number[0])));
            return rows;
        });
    }

    private record Counting(int tags, int field, int authority) {}

    /**
     * @param province the first two digits of the region where organisations are registered, 0 for individuals
     * @param entries in force
     */
    public record Counted(ListKind list, SubjectKind kind, String field, int province, String authority, int entries) {}

    /** Everything held, whatever the day; empty while what is held is not the list of one published offset. */
    public Optional<RangeDigests.At> digests() {
        return read(() -> settled ? Optional.of(digests.at(offset)) : Optional.empty());
    }

    /** A published offset: all changes up to it are applied, and perhaps some after it. */
    public long offset() {
        return read(() -> offset);
    }

    public int size() {
        return read(() -> count);
    }

    /** Bytes outside the heap. */
    public long bytes() {
        return blocks.bytes();
    }

    private void add(Prepared change) {
        int slot = free > 0 ? freeSlots[--free] : used++;
        ensure(slot);
        byte[] content = Objects.requireNonNull(change.content());
        address[slot] = blocks.add(content);
        idHigh[slot] = change.entry().getMostSignificantBits();
        idLow[slot] = change.entry().getLeastSignificantBits();
        codeKey[slot] = change.codeKey();
        stemKey[slot] = change.stemKey();
        until[slot] = change.until();
        tags[slot] = Prepared.number(change.list())
                | (change.kind() == SubjectKind.INDIVIDUAL ? INDIVIDUAL : 0)
                | (change.publishable() ? PUBLISHABLE : 0)
                | change.province() << 4;
        field[slot] = change.field();
        authority[slot] = change.authority();
        duty[slot] = change.duty();
        byId.link(idKey(slot), slot);
        byCode.link(codeKey[slot], slot);
        byStem.link(stemKey[slot], slot);
        byList.link(keyOf(slot, true), slot);
        byPlace.link(keyOf(slot, false), slot);
        digests.toggle((int) idLow[slot] & RANGES - 1, Prepared.json(content), 1);
        count++;
    }

    private void remove(int slot) {
        digests.toggle((int) idLow[slot] & RANGES - 1, Prepared.json(blocks.get(address[slot])), -1);
        byId.unlink(idKey(slot), slot);
        byCode.unlink(codeKey[slot], slot);
        byStem.unlink(stemKey[slot], slot);
        byList.unlink(keyOf(slot, true), slot);
        byPlace.unlink(keyOf(slot, false), slot);
        blocks.remove(address[slot]);
        address[slot] = -1;
        count--;
        if (free == freeSlots.length) {
            freeSlots = Arrays.copyOf(freeSlots, free + Math.max(GROWTH, free / 2));
        }
        freeSlots[free++] = slot;
    }

    private int slotOf(UUID entry) {
        long high = entry.getMostSignificantBits();
        long low = entry.getLeastSignificantBits();
        for (int slot = byId.first(high ^ low); slot != Chains.END; slot = byId.next(slot)) {
            if (idHigh[slot] == high && idLow[slot] == low) {
                return slot;
            }
        }
        return Chains.END;
    }

    private long idKey(int slot) {
        return idHigh[slot] ^ idLow[slot];
    }

    private long keyOf(int slot, boolean everywhere) {
        return listKey(list(tags[slot]), field[slot], everywhere ? EVERYWHERE : tags[slot] >> 4);
    }

    private static long listKey(ListKind list, int field, int province) {
        return ((long) Prepared.number(list) << 40) | ((long) field << 8) | province;
    }

    private HeldEntry held(int slot, byte[] content) {
        return new HeldEntry(
                new UUID(idHigh[slot], idLow[slot]),
                list(tags[slot]),
                kind(tags[slot]),
                isPublishable(tags[slot]),
                duty[slot],
                Prepared.json(content));
    }

    private static ListKind list(int tags) {
        return Prepared.LISTS.get(tags & LIST);
    }

    private static SubjectKind kind(int tags) {
        return (tags & INDIVIDUAL) != 0 ? SubjectKind.INDIVIDUAL : SubjectKind.ORGANISATION;
    }

    private static boolean isPublishable(int tags) {
        return (tags & PUBLISHABLE) != 0;
    }

    private void ensure(int slot) {
        if (slot < address.length) {
            return;
        }
        int size = slot + Math.max(GROWTH, slot / 2);
        address = Arrays.copyOf(address, size);
        idHigh = Arrays.copyOf(idHigh, size);
        idLow = Arrays.copyOf(idLow, size);
        codeKey = Arrays.copyOf(codeKey, size);
        stemKey = Arrays.copyOf(stemKey, size);
        until = Arrays.copyOf(until, size);
        tags = Arrays.copyOf(tags, size);
        field = Arrays.copyOf(field, size);
        authority = Arrays.copyOf(authority, size);
        duty = Arrays.copyOf(duty, size);
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
