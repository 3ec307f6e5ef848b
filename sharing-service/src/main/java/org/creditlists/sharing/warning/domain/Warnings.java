package org.creditlists.sharing.warning.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.WarningEvent;
import org.creditlists.contracts.event.WarningLifted;
import org.creditlists.contracts.event.WarningRaised;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.jspecify.annotations.Nullable;

/**
 * When somebody comes onto the warning list and leaves it: NDRC (2018) 87, part IV. The software decides nothing else
 * about anyone.
 */
public final class Warnings {

    /** Fields in which a subject stands on a list for key scrutiny. */
    public static final int FIELDS = 3;

    private Warnings() {}

    /** An entry for key scrutiny that counts: in force, displayed, and not being verified. */
    public record Scrutiny(EntryId entry, FieldCode field, LocalDate decisionDate) {}

    /** The warning that stands, as the history of a subject tells it; null when none does. */
    public static @Nullable WarningRaised standing(List<? extends CreditEvent> history) {
        WarningRaised standing = null;
        for (CreditEvent event : history) {
            if (event instanceof WarningRaised raised) {
                standing = raised;
            } else if (event instanceof WarningLifted) {
                standing = null;
            }
        }
        return standing;
    }

    /**
     * Fields for which somebody stands on the warning list; empty when there are too few.
     *
     * @param watch entries for key scrutiny of one subject, in force and displayed
     */
    public static List<FieldCode> fields(Collection<NamedEntry> watch) {
        List<FieldCode> fields = watch.stream()
                .filter(one -> one.list() == ListKind.WATCH && !one.suspended())
                .map(NamedEntry::field)
                .distinct()
                .sorted()
                .toList();
        return fields.size() < FIELDS ? List.of() : fields;
    }

    /** What follows from the entries that count today; empty when it is so already. */
    public static Optional<WarningEvent> follow(
            SubjectId subject, List<Scrutiny> counting, @Nullable WarningRaised standing, LocalDate today) {
        List<FieldCode> fields =
                counting.stream().map(Scrutiny::field).distinct().sorted().toList();
        boolean warned = fields.size() >= FIELDS;
        if (warned && standing == null) {
            // The latest decision is the one with which there were three.
            Scrutiny last = counting.stream()
                    .max(java.util.Comparator.comparing(Scrutiny::decisionDate)
                            .thenComparing(one -> one.entry().value()))
                    .orElseThrow();
            return Optional.of(new WarningRaised(
                    last.entry(),
                    subject,
                    fields,
                    counting.stream().map(Scrutiny::entry).toList(),
                    today));
        }
        if (!warned && standing != null) {
            return Optional.of(new WarningLifted(standing.entry(), subject, today));
        }
        return Optional.empty();
    }
}
