package org.creditlists.designation.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.creditlists.contracts.list.FieldCode;

/** The place where a page of entries ended, and the query that it was a page of. */
record EntryCursor(EntryPages.Query query, String list, FieldCode field, long number) {

    static EntryCursor start(EntryPages.Query query) {
        return new EntryCursor(query, "", new FieldCode(""), 0);
    }

    /** Empty when it is none, or one of another query. */
    static Optional<EntryCursor> read(String text, EntryPages.Query query) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 4 && parts[0].equals(query.toString())) {
                return Optional.of(new EntryCursor(query, parts[1], new FieldCode(parts[2]), Long.parseLong(parts[3])));
            }
        } catch (IllegalArgumentException e) {
            // told by the caller
        }
        return Optional.empty();
    }

    String text() {
        String plain = String.join("|", query.toString(), list, field.value(), Long.toString(number));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
