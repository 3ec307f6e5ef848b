package org.creditlists.sharing.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.domain.NameKey;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.web.input.DayCursor;
import org.jspecify.annotations.Nullable;

/**
 * Licences and penalties that are displayed on a day, by date at the moment of reading (Hubei opinions on personal
 * creditworthiness (2017), part IV(3)).
 */
@Singleton
public class Publicity {

    /** Most that is told at once. */
    public static final int MOST = 200;

    private static final String COLUMNS = """
            SELECT record_id, kind, authority, document_number, subject_kind, name, code, title, basis, grade,
            decision_date,
                   display_until, due_on, provisional, published_on, withheld, received_on FROM publicity_record
            """;
    private static final String NAMED = COLUMNS + """
            WHERE stem = ? AND display_until >= ? AND published_on IS NOT NULL ORDER BY decision_date DESC, record_id
            LIMIT
            """ + MOST;
    private static final String OF_AUTHORITY = COLUMNS + """
            WHERE authority = ? AND (received_on, record_id) < (?::date, ?::uuid) ORDER BY received_on DESC,
            record_id DESC LIMIT
            """ + MOST;
    private static final String OF = COLUMNS + """
            WHERE code = ? AND display_until >= ? AND (published_on IS NOT NULL OR ?)
            ORDER BY decision_date DESC, record_id LIMIT
            """ + MOST;
    private static final String LATENESS = """
            SELECT authority, sum(on_time), sum(late), max(worst), sum(waiting) FROM (
              SELECT authority, on_time, late, worst, 0 AS waiting FROM publicity_count WHERE month >= ?
              UNION ALL
              SELECT authority, 0, 0, ?::date - due_on, 1 FROM publicity_record
              WHERE published_on IS NULL AND withheld IS NULL AND due_on < ?) t
            GROUP BY authority ORDER BY sum(late) + sum(waiting) DESC, authority
            """;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final DataSource dataSource;
    private final NameKeys names;

    Publicity(DataSource dataSource, NameKeys names) {
        this.dataSource = dataSource;
        this.names = names;
    }

    /**
     * @param dueOn last working day on which it had to be published
     * @param publishedOn null while a reviewer has not agreed
     */
    public record Published(
            UUID record,
            String kind,
            AuthorityId authority,
            String documentNumber,
            SubjectKind subjectKind,
            String name,
            String code,
            String title,
            String basis,
            @Nullable String grade,
            LocalDate decisionDate,
            LocalDate displayUntil,
            LocalDate dueOn,
            boolean provisional,
            @Nullable LocalDate publishedOn) {

        /** Whether it was published after its day, or is not published and that day has passed. */
        public boolean isLate(LocalDate today) {
            return (publishedOn == null ? today : publishedOn).isAfter(dueOn);
        }
    }

    /** @param waitingToo with those that wait for a reviewer: for the subject itself */
    public List<Published> of(String code, LocalDate day, boolean waitingToo) {
        return Rows.query(dataSource, OF, Publicity::read, code, day, waitingToo);
    }

    /** @param match why its name counts as the same */
    public record Named(Published published, NameKey.Match match) {}

    /**
     * What is published about whoever bears a name, the closest first. A name that differs in the form of company alone
     * is found for organisations, not for individuals.
     */
    public List<Named> named(String name, LocalDate day) {
        NameKey asked = names.of(name);
        return Rows.query(dataSource, NAMED, Publicity::read, asked.stem(), day).stream()
                .map(one -> new Named(one, asked.match(names.of(one.name()))))
                .filter(one ->
                        one.published().subjectKind() == SubjectKind.ORGANISATION || one.match() != NameKey.Match.FORM)
                .sorted(Comparator.comparing(Named::match))
                .toList();
    }

    /** @param withheld why a reviewer withheld it; null when nobody did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(
            @JsonUnwrapped Published published,
            LocalDate receivedOn,
            @Nullable String withheld) {

        /** Where it stands among those of its authority. */
        public DayCursor place() {
            return new DayCursor(receivedOn, published.record());
        }
    }

    /** @param before the last of the page before, null for the first */
    public List<Kept> ofAuthority(AuthorityId authority, @Nullable DayCursor before) {
        return Rows.query(
                dataSource,
                OF_AUTHORITY,
                row -> new Kept(read(row), row.getObject("received_on", LocalDate.class), row.getString("withheld")),
                authority.value(),
                before == null ? LAST_DAY : before.day(),
                before == null ? LAST_ID : before.id().toString());
    }

    /**
     * How punctual an authority is.
     *
     * @param waiting that are late already and still wait for a reviewer
     * @param worstDays most days by which one was late, or is
     */
    public record Lateness(AuthorityId authority, long onTime, long late, long waiting, int worstDays) {}

    /** @param since the first of a month */
    public List<Lateness> lateness(LocalDate since, LocalDate today) {
        return Rows.query(
                dataSource,
                LATENESS,
                row -> new Lateness(
                        new AuthorityId(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(5),
                        row.getInt(4)),
                since,
                today,
                today);
    }

    private static Published read(ResultSet row) throws SQLException {
        return new Published(
                row.getObject("record_id", UUID.class),
                row.getString("kind"),
                new AuthorityId(row.getString("authority")),
                row.getString("document_number"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("name"),
                row.getString("code"),
                row.getString("title"),
                row.getString("basis"),
                row.getString("grade"),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("display_until", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getObject("published_on", LocalDate.class));
    }
}
