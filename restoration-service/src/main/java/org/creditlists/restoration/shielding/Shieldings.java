package org.creditlists.restoration.shielding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.restoration.intake.RestorationHandling;
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

    private final DataSource dataSource;
    private final RestorationHandling desk;

    Shieldings(DataSource dataSource, RestorationHandling desk) {
        this.dataSource = dataSource;
        this.desk = desk;
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
            String authority,
            @Nullable String court,
            @Nullable String document,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn) {}

    CaseId open(EntryId entry, Actor actor, String court, String document, LocalDate until, LocalDate today) {
        return desk.shield(
                entry,
                actor,
                until,
                today,
                caseId -> List.of(new CompanionWrite(
                        OPEN,
                        List.of(
                                caseId.value(),
                                entry.value(),
                                String.valueOf(actor.organisation()),
                                court,
                                document,
                                today,
                                until),
                        1)));
    }

    /** @param authority that ends it before its last day */
    void end(Shielding found, String authority, Actor actor, LocalDate today) {
        desk.endShield(found.entry(), found.caseId(), authority, actor, today, ended(found, today));
    }

    /** Ends what runs out, once, however often it is asked for. */
    public void endDue(LocalDate today) {
        for (Shielding due : query("ended_on IS NULL AND until_day < ? ORDER BY until_day LIMIT " + PAGE, today)) {
            desk.endShield(due.entry(), due.caseId(), null, Actor.SYSTEM, today, ended(due, today));
        }
    }

    private static CompanionWrite ended(Shielding shielding, LocalDate today) {
        return new CompanionWrite(END, List.of(today, shielding.caseId().value()), CompanionWrite.ANY);
    }

    Optional<Shielding> find(UUID caseId) {
        return query("case_id = ?", caseId).stream().findFirst();
    }

    /** Of an authority, those that run first; at most 500. */
    List<Shielding> of(String authority) {
        return query("authority = ? ORDER BY ended_on IS NOT NULL, until_day, case_id LIMIT " + PAGE, authority);
    }

    List<Shielding> of(EntryId entry) {
        return query("entry_id = ? ORDER BY ended_on IS NOT NULL, until_day, case_id LIMIT " + PAGE, entry.value());
    }

    private List<Shielding> query(String condition, Object parameter) {
        return Rows.query(dataSource, SELECT + condition, Shieldings::read, parameter);
    }

    private static Shielding read(ResultSet row) throws SQLException {
        return new Shielding(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("authority"),
                row.getString("court"),
                row.getString("document"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
