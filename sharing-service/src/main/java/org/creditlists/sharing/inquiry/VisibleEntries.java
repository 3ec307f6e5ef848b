package org.creditlists.sharing.inquiry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.duty.OwedMeasures;
import org.creditlists.sharing.duty.PeopleBehind;
import org.creditlists.sharing.power.Powers;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.sharing.warning.domain.Warnings;

/** Chooses the entries that an organisation may see of a subject. */
@Singleton
class VisibleEntries {

    private final EntryCollection collection;
    private final Duties duties;
    private final OwedMeasures measures;
    private final PeopleBehind people;
    private final KeyedHash hash;

    VisibleEntries(
            EntryCollection collection, Duties duties, OwedMeasures measures, PeopleBehind people, KeyedHash hash) {
        this.collection = collection;
        this.duties = duties;
        this.measures = measures;
        this.people = people;
        this.hash = hash;
    }

    /**
     * What somebody may see of a subject.
     *
     * @param warning fields for which the subject stands on the warning list, as far as the power reaches; mostly empty
     * @param behind of these, entries of organisations behind which the subject stands, by the hash of the code of the
     *     organisation: it finds, too, that its entry was shown
     */
    record Seen(List<UUID> entries, List<byte[]> records, List<FieldCode> warning, Map<String, List<UUID>> behind) {}

    /** What the asking organisation owes about a person because of organisations, by the entry of the organisation. */
    CompletionStage<Map<UUID, List<Duties.Owed>>> behind(String codeHash, Asking asking) {
        return people.owedLater(codeHash, new DepartmentId(asking.organisation()))
                .exceptionally(failure -> {
                    throw InquiryRefusals.peopleUnavailable();
                });
    }

    /** The measures that an organisation owes about an entry, as members of a JSON object. */
    String owed(HeldEntry held, String organisation, LocalDate today) {
        return measures.json(duties.of(held.duty(), new DepartmentId(organisation)), today);
    }

    /**
     * What applies to the holder of a code, as far as the power reaches; and whatever the power, that about which the
     * asking organisation owes a measure; of a person also because of an organisation behind which that person stands.
     *
     * @param behind what it owes so, by the entry of the organisation
     */
    Seen seen(
            String code,
            String organisation,
            Powers.Power power,
            LocalDate today,
            Map<UUID, List<Duties.Owed>> behind) {
        List<UUID> entries = new ArrayList<>(2);
        List<byte[]> records = new ArrayList<>(2);
        List<HeldEntry> watch = new ArrayList<>(0);
        for (HeldEntry held : collection.byCode(code, today.toEpochDay())) {
            List<Duties.Owed> owed = duties.of(held.duty(), new DepartmentId(organisation));
            if (!owed.isEmpty() || power.covered().contains(new Category(held.kind(), held.list()))) {
                entries.add(held.entry());
                records.add(Statement.with(held.json(), measures.json(owed, today)));
                if (held.list() == ListKind.WATCH) {
                    watch.add(held);
                }
            }
        }
        List<FieldCode> warning = watch.size() < Warnings.FIELDS
                ? List.of()
                : Warnings.fields(watch.stream().map(HeldEntry::record).toList());
        if (behind.isEmpty()) {
            return new Seen(entries, records, warning, Map.of());
        }
        Map<String, List<UUID>> organisations = new LinkedHashMap<>();
        behind.forEach(
                (entry, owed) -> collection.find(entry, today.toEpochDay()).ifPresent(held -> {
                    String role = "\"behind\":\"" + owed.getFirst().role() + "\",";
                    entries.add(entry);
                    records.add(Statement.with(held.json(), role + measures.json(owed, today)));
                    organisations
                            .computeIfAbsent(hash.of(held.record().code()), same -> new ArrayList<>())
                            .add(entry);
                }));
        return new Seen(entries, records, warning, organisations);
    }
}
