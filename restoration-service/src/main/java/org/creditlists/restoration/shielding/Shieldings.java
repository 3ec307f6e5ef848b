package org.creditlists.restoration.shielding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Entries that are shielded while a court runs a reorganisation plan. */
@Singleton
public class Shieldings {

    private static final int PAGE = 500;
    private static final String OPEN = """
            INSERT INTO shielding (case_id, entry_id, authority, court, document, from_day, until_day)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String END = "UPDATE shielding SET ended_on = ? WHERE case_id = ? AND ended_on IS NULL";
    private static final String SELECT = "SELECT * FROM shielding WHERE ";

    private static final String ENDED = "(e.end_reason IS NOT NULL OR e.restored)";
    private static final String FORGET = "UPDATE shielding c SET court = NULL, document = NULL";

    private final DataSource dataSource;

    private final EntryTexts texts;

    Shieldings(DataSource dataSource, EntryTexts texts) {
        this.dataSource = dataSource;
        this.texts = texts;
    }

    /**
     * @param court that runs the plan, and the number of its decision; absent once the entry has ended
     * @param until last day of the plan
     * @param endedOn first day on which the entry counted again, absent while it is shielded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shielding(
            CaseId caseId,
            EntryId entry,
            AuthorityId authority,
            @Nullable String court,
            @Nullable String document,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn) {

        private Shielding readBy(EntryTexts.Opened texts) {
            return new Shielding(
                    caseId,
                    entry,
                    authority,
                    texts.text(entry, court),
                    texts.text(entry, document),
                    from,
                    until,
                    endedOn);
        }
    }

    /** The court and its document are stored sealed. */
    CompanionWrite open(Shielding opened) {
        return new CompanionWrite(
                OPEN,
                Arrays.asList(
                        opened.caseId().value(),
                        opened.entry().value(),
                        opened.authority().value(),
                        sealed(opened.entry(), opened.court()),
                        sealed(opened.entry(), opened.document()),
                        opened.from(),
                        opened.until()),
                1);
    }

    private @Nullable String sealed(EntryId entry, @Nullable String text) {
        return text == null ? null : texts.seal(entry, text);
    }

    static CompanionWrite ended(Shielding shielding, LocalDate today) {
        return new CompanionWrite(END, List.of(today, shielding.caseId().value()), CompanionWrite.ANY);
    }

    /** Plans whose last day has passed, and that count as running; at most 500. */
    List<Shielding> due(LocalDate today) {
        return query("ended_on IS NULL AND until_day < ? ORDER BY until_day LIMIT " + PAGE, today);
    }

    /** Deletes what is personal about those of these entries that have ended. */
    static void forgetEnded(Connection connection, Set<EntryId> entries) throws SQLException {
        Rows.update(
                connection,
                FORGET + " WHERE c.entry_id = ANY(?) AND c.court IS NOT NULL AND EXISTS"
                        + " (SELECT 1 FROM list_entry e WHERE e.entry_id = c.entry_id AND " + ENDED + ")",
                Ids.of(connection, entries.stream().map(EntryId::value).toList()));
    }

    /** Deletes what is left of entries that have ended. */
    void forgetEnded() {
        Rows.update(
                dataSource,
                FORGET + " FROM list_entry e WHERE e.entry_id = c.entry_id AND " + ENDED + " AND c.court IS NOT NULL");
    }

    Optional<Shielding> find(UUID caseId) {
        return query("case_id = ?", caseId).stream().findFirst();
    }

    /** Of an authority, those that run first; at most 500. */
    List<Shielding> of(AuthorityId authority) {
        return query(
                "authority = ? ORDER BY ended_on IS NOT NULL, until_day, case_id LIMIT " + PAGE, authority.value());
    }

    List<Shielding> of(EntryId entry) {
        return query("entry_id = ? ORDER BY ended_on IS NOT NULL, until_day, case_id LIMIT " + PAGE, entry.value());
    }

    private List<Shielding> query(String condition, Object parameter) {
        List<Shielding> stored = Rows.query(dataSource, SELECT + condition, Shieldings::read, parameter);
        EntryTexts.Opened opened =
                texts.of(stored.stream().map(Shielding::entry).toList());
        return stored.stream().map(one -> one.readBy(opened)).toList();
    }

    private static Shielding read(ResultSet row) throws SQLException {
        return new Shielding(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new AuthorityId(row.getString("authority")),
                row.getString("court"),
                row.getString("document"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
