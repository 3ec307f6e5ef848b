package org.creditlists.sharing.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.sharing.log.SubjectInquiries;
import org.creditlists.sharing.publicity.Publicity;
import org.creditlists.sharing.warning.WarningList;
import org.jspecify.annotations.Nullable;

/**
 * What the platform holds about somebody, and who used it.
 *
 * @param at when it was put together
 * @param entries in force, also those that are not published
 * @param records licences and penalties, also those that wait for a reviewer
 * @param inquiries the latest; every one as long as there are fewer than 10,000
 * @param cases objections and applications for restoration; null like {@code uses}
 * @param prints of this report at counters, by desk and day
 * @param uses of incentives at desks, and desks that asked; null when incentive-service could not be asked, or the
 *     report is printed at a counter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        String code,
        Instant at,
        List<Entry> entries,
        List<WarningList.Warning> warnings,
        List<Publicity.Published> records,
        List<SubjectInquiries.Asked> inquiries,
        @Nullable List<Case> cases,
        List<Print> prints,
        @Nullable List<Use> uses) {

    /**
     * One entry with everything that is held about it.
     *
     * @param behind what the reader has to do with the organisation that it is about; null when it is about the reader
     * @param suspended punishments rest because of an objection: it is verified, or upheld and not yet carried out
     * @param restorableFrom null when its standard allows no restoration
     * @param measures of departments, with the days on which they acknowledged and applied them
     * @param shownTo organisations that were shown it, the first comes first
     */
    public record Entry(
            String entry,
            @Nullable String behind,
            String name,
            String list,
            Text field,
            Text authority,
            Text ground,
            Text basis,
            String statement,
            String decisionNumber,
            LocalDate decisionDate,
            LocalDate validUntil,
            LocalDate displayUntil,
            boolean published,
            boolean suspended,
            @Nullable LocalDate restorableFrom,
            List<Measure> measures,
            List<Text> shownTo) {

        Entry about(Dossier dossier) {
            return new Entry(
                    entry,
                    behind,
                    dossier.name(),
                    list,
                    field,
                    authority,
                    ground,
                    basis,
                    dossier.statement(),
                    dossier.decisionNumber(),
                    decisionDate,
                    validUntil,
                    displayUntil,
                    published,
                    suspended,
                    restorableFrom,
                    measures,
                    shownTo);
        }

        Entry with(List<Measure> ordered, List<Text> seenBy) {
            return new Entry(
                    entry,
                    behind,
                    name,
                    list,
                    field,
                    authority,
                    ground,
                    basis,
                    statement,
                    decisionNumber,
                    decisionDate,
                    validUntil,
                    displayUntil,
                    published,
                    suspended,
                    restorableFrom,
                    ordered,
                    seenBy);
        }
    }

    public record Measure(
            Text measure,
            Text department,
            boolean suspended,
            @Nullable LocalDate acknowledged,
            @Nullable LocalDate applied) {}

    /** @param kind OBJECTION or RESTORATION */
    public record Case(String kind, String caseId, String entry, Text about, Text state, LocalDate openedOn) {}

    public record Print(Text desk, LocalDate on) {}

    /** @param what an incentive that was used, or a trade in which a desk asked */
    public record Use(Text at, Text what, String on) {}
}
