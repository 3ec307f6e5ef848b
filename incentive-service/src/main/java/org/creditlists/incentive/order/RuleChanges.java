package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.incentive.memorandum.Memoranda;
import org.creditlists.incentive.memorandum.domain.Memorandum;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders of a memorandum are aligned once for every change of its rules: another version in force, none any more, or
 * another edition of the catalogue. Begun again after a crash, it changes nothing that was done.
 */
@Singleton
public class RuleChanges {

    private static final Logger LOG = LoggerFactory.getLogger(RuleChanges.class);
    private static final String KNOWN = "SELECT memorandum, rules FROM aligned_rules";
    private static final String ALIGNED = """
            INSERT INTO aligned_rules (memorandum, rules) VALUES (?, ?)
            ON CONFLICT (memorandum) DO UPDATE SET rules = excluded.rules
            """;

    private final Memoranda memoranda;
    private final Editions<MeasuresEdition> editions;
    private final EntriesWithOrders entries;
    private final MeasureHandling handling;
    private final DataSource dataSource;

    RuleChanges(
            Memoranda memoranda,
            Editions<MeasuresEdition> editions,
            EntriesWithOrders entries,
            MeasureHandling handling,
            DataSource dataSource) {
        this.memoranda = memoranda;
        this.editions = editions;
        this.entries = entries;
        this.handling = handling;
        this.dataSource = dataSource;
    }

    /** Aligns the orders of each memorandum for which other rules hold since it was last aligned. */
    public void align(LocalDate today) {
        Acting.as(new Author.Sweep("rules"), () -> alignAll(today));
    }

    private void alignAll(LocalDate today) {
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
                try {
                    align(memorandum, today);
                    Rows.update(dataSource, ALIGNED, memorandum.code(), rules);
                } catch (RuntimeException e) {
                    // The others must not wait for it; the next look tries again.
                    LOG.warn(
                            "{} is aligned later: {}",
                            memorandum.code(),
                            e.getClass().getName());
                }
            }
        }
    }

    /** Entries with its orders, and those that were decided on or after the day on which its version began. */
    private void align(Memorandum memorandum, LocalDate today) {
        align(today, after -> entries.ofMemorandum(memorandum.code(), after, WhenEntryChangedThenAlignOrders.BATCH));
        memorandum
                .record()
                .on(today)
                .ifPresent(version -> align(
                        today,
                        after -> entries.decidedSince(
                                memorandum.list(),
                                memorandum.field(),
                                version.from(),
                                after,
                                WhenEntryChangedThenAlignOrders.BATCH)));
    }

    private void align(LocalDate today, Function<@Nullable EntryId, List<EntryId>> pages) {
        for (List<EntryId> page = pages.apply(null); !page.isEmpty(); page = pages.apply(page.getLast())) {
            handling.align(page, today);
        }
    }
}
