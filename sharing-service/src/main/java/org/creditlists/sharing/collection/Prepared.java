package org.creditlists.sharing.collection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A change with everything that finding it needs, worked out before anybody waits for it.
 *
 * @param content one byte with the length of the code, the code, the record; of an individual, marked by the highest
 *     bit of the first byte, also the SHA-256 of what is shared; null when the entry is not shared any more
 */
record Prepared(
        UUID entry,
        byte @Nullable [] content,
        long codeKey,
        long stemKey,
        int until,
        ListKind list,
        SubjectKind kind,
        boolean publishable,
        int field,
        int authority,
        int province,
        int duty) {

    static final List<ListKind> LISTS = List.of(ListKind.values());

    private static final int PROVINCE_AT = 2;
    /** In the first byte: what is shared is not the record as it stands here. */
    private static final int OTHERWISE = 0x80;

    private static final int BYTE = 0xff;
    private static final int SHA256 = 32;
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static Prepared of(EntryCollection.Change change, NameKeys names, Labels fields, Labels authorities) {
        byte[] json = change.json();
        if (json == null) {
            return new Prepared(
                    change.entry(), null, 0, 0, 0, ListKind.RED, SubjectKind.ORGANISATION, false, 0, 0, 0, 0);
        }
        NamedEntry record =
                new HeldEntry(change.entry(), ListKind.RED, SubjectKind.ORGANISATION, false, 0, json).record();
        byte[] code = record.code().getBytes(StandardCharsets.UTF_8);
        byte[] content = content(code, json, change.shared());
        long until =
                Math.min(record.validUntil().toEpochDay(), record.displayUntil().toEpochDay());
        return new Prepared(
                change.entry(),
                content,
                key(record.code()),
                key(names.of(record.name()).stem()),
                (int) until,
                record.list(),
                record.subjectKind(),
                record.publishable(),
                fields.numberOf(record.field().value()),
                authorities.numberOf(record.authority().value()),
                provinceOf(record),
                change.duty());
    }

    private static byte[] content(byte[] code, byte[] json, @Nullable Element shared) {
        ByteBuffer content = ByteBuffer.allocate(1 + code.length + json.length + (shared == null ? 0 : SHA256))
                .put((byte) (shared == null ? code.length : code.length | OTHERWISE))
                .put(code)
                .put(json);
        if (shared != null) {
            content.put(shared.sha256());
        }
        return content.array();
    }

    /** Where an organisation is registered, by its code; nothing is said about where a person comes from. */
    private static int provinceOf(NamedEntry record) {
        String code = record.code();
        if (record.subjectKind() == SubjectKind.INDIVIDUAL || code.length() < PROVINCE_AT + 2) {
            return 0;
        }
        int tens = Character.digit(code.charAt(PROVINCE_AT), 10);
        int ones = Character.digit(code.charAt(PROVINCE_AT + 1), 10);
        return tens < 0 || ones < 0 ? 0 : tens * 10 + ones;
    }

    /** FNV-1a of 64 bits; whoever finds something by it compares the text itself. */
    static long key(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    static boolean hasCode(byte[] content, String code) {
        if (codeLength(content) != code.length()) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (content[i + 1] != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int number(ListKind list) {
        return LISTS.indexOf(list);
    }

    static byte[] json(byte[] content) {
        return Arrays.copyOfRange(content, 1 + codeLength(content), end(content));
    }

    /** Of the record as it is shared. */
    static Element element(byte[] content) {
        return isSharedOtherwise(content)
                ? new Element(Arrays.copyOfRange(content, end(content), content.length))
                : Element.of(json(content));
    }

    /** Whether code and record are the same, although something else may be shared of them. */
    static boolean isSameRecord(byte[] one, byte[] other) {
        return codeLength(one) == codeLength(other) && Arrays.equals(one, 1, end(one), other, 1, end(other));
    }

    private static boolean isSharedOtherwise(byte[] content) {
        return (content[0] & OTHERWISE) != 0;
    }

    private static int codeLength(byte[] content) {
        return content[0] & ~OTHERWISE & BYTE;
    }

    /** Of the record. */
    private static int end(byte[] content) {
        return isSharedOtherwise(content) ? content.length - SHA256 : content.length;
    }
}
