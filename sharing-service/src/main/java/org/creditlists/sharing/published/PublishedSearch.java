package org.creditlists.sharing.published;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.notation.CodeNotation;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.EntryCollection.Wanted;
import org.creditlists.sharing.collection.NameSearch;
import org.creditlists.sharing.publicity.Publicity;

/** Finds what is published about the bearer of a name or code. */
@Singleton
class PublishedSearch {

    private static final int SHOWN = 50;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");
    private static final String BY_CODE = "CODE";

    private final EntryCollection collection;
    private final NameSearch names;
    private final Publicity publicity;
    private final PublishedTexts texts;
    private final LegalDay day;

    PublishedSearch(
            EntryCollection collection, NameSearch names, Publicity publicity, PublishedTexts texts, LegalDay day) {
        this.collection = collection;
        this.names = names;
        this.publicity = publicity;
        this.texts = texts;
        this.day = day;
    }

    /**
     * What was found.
     *
     * @param records licences and penalties
     * @param more whether there is more than is shown
     * @param mistyped whether nothing was found and the code has a wrong check character
     */
    record Found(List<PublishedEntry> entries, List<PublishedRecord> records, boolean more, boolean mistyped) {

        private static Found of(List<PublishedEntry> entries, List<PublishedRecord> records, boolean mistyped) {
            return new Found(
                    entries.subList(0, Math.min(SHOWN, entries.size())),
                    records.subList(0, Math.min(SHOWN, records.size())),
                    entries.size() > SHOWN || records.size() > SHOWN,
                    mistyped);
        }
    }

    Found find(String term) {
        String code = CodeNotation.plain(term);
        return CODE.matcher(code).matches() ? byCode(code, day.today()) : byName(term, day.today());
    }

    private Found byCode(String code, LocalDate today) {
        List<PublishedEntry> entries = collection.byCode(code, today.toEpochDay()).stream()
                // A number alone makes nobody's name known: individuals are found by their whole name.
                .filter(held -> held.publishable() && held.kind() != SubjectKind.INDIVIDUAL)
                .map(held -> texts.entry(held.record(), BY_CODE))
                .toList();
        List<PublishedRecord> records = publicity.of(code, today, false).stream()
                .filter(one -> one.subjectKind() != SubjectKind.INDIVIDUAL)
                .map(one -> texts.record(one, BY_CODE, today))
                .toList();
        // Codes with a wrong check character were issued, too: it is only said when nothing is found.
        boolean mistyped = entries.isEmpty()
                && records.isEmpty()
                && Arrays.stream(SubjectKind.values()).noneMatch(kind -> kind.check(code) == CodeCheck.CONFORMING);
        return Found.of(entries, records, mistyped);
    }

    private Found byName(String name, LocalDate today) {
        List<PublishedEntry> entries = names.find(name, today.toEpochDay(), Wanted.PUBLISHED, record -> true).stream()
                .map(one -> texts.entry(one.record(), one.match().name()))
                .toList();
        List<PublishedRecord> records = publicity.named(name, today).stream()
                .map(one -> texts.record(one.published(), one.match().name(), today))
                .toList();
        return Found.of(entries, records, false);
    }
}
