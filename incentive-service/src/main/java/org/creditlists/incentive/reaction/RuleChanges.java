package org.creditlists.incentive.reaction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.incentive.domain.memorandum.Memorandum;
import org.creditlists.incentive.intake.MeasureDesk;
import org.creditlists.incentive.intake.memorandum.Memoranda;
import org.creditlists.incentive.query.EntriesWithOrders;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;

/**
 * Orders of a memorandum are aligned once for every change of its rules: another version in force, none any more, or another
 * edition of the catalogue. Begun again after a crash, it changes nothing that was done.
 */
@Singleton
public class RuleChanges {

    private static final String KNOWN = "SELECT memorandum, rules FROM aligned_rules";
    private static final String ALIGNED = """
            INSERT INTO aligned_rules (memorandum, rules) VALUES (?, ?)
            ON CONFLICT (memorandum) DO UPDATE SET rules = excluded.rules
            """;

    private final Memoranda memoranda;
    private final Editions<MeasuresEdition> editions;
    private final EntriesWithOrders entries;
    private final MeasureDesk desk;
    private final DataSource dataSource;

    RuleChanges(
            Memoranda memoranda,
            Editions<MeasuresEdition> editions,
            EntriesWithOrders entries,
            MeasureDesk desk,
            DataSource dataSource) {
        this.memoranda = memoranda;
        this.editions = editions;
        this.entries = entries;
        this.desk = desk;
        this.dataSource = dataSource;
    }

    /** Aligns what other rules hold for since. */
    public void align(LocalDate today) {
        String edition = editions.on(today).edition();
        Map<String, String> known = new HashMap<>();
        Rows.query(dataSource, KNOWN, row -> known.put(row.getString(1), row.getString(2)));
        for (Memorandum memorandum : memoranda.all()) {
            String rules = edition + "/"
                    + memorandum
                            .record()
                            .on(today)
                            .map(MemorandumRecord.Version::version)
                            .map(String::valueOf)
                            .orElse("-");
            if (!rules.equals(known.get(memorandum.code()))) {
                align(memorandum.code(), today);
                Rows.update(dataSource, ALIGNED, memorandum.code(), rules);
            }
        }
    }

    private void align(String code, LocalDate today) {
        for (List<EntryId> page = entries.ofMemorandum(code, null, WhenEntryChangedThenAlignOrders.BATCH);
                !page.isEmpty();
                page = entries.ofMemorandum(code, page.getLast(), WhenEntryChangedThenAlignOrders.BATCH)) {
            desk.align(page, today);
        }
    }
}
