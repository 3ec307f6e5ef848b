package org.creditlists.casehandling.timeline;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.Text;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The acts of each case, in order; written with the decision that they tell of. */
@Singleton
public class Timeline {

    private static final String ADD =
            "INSERT INTO case_act (case_id, act, role, organisation, person, detail) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String ONCE = """
            INSERT INTO case_act (case_id, act, role, organisation, person) SELECT ?, ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT 1 FROM case_act
                              WHERE case_id = ? AND act = ? AND person = ? AND at > now() - interval '1 day')
            """;
    private static final String OF_CASE =
            "SELECT at, act, role, organisation, person, detail FROM case_act WHERE case_id = ? ORDER BY number";

    private final DataSource dataSource;

    Timeline(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What an act is called by its code. */
    @FunctionalInterface
    public interface Names {

        Text of(String act);
    }

    /** Who reads, which decides what is shown of who did it. */
    public sealed interface Reader {

        /** Whoever brought the case: which organisation acted, not which of its people. */
        record Subject() implements Reader {}

        /** Somebody whom the case does not concern: not even which organisation. */
        record Outsider() implements Reader {}

        /** An authority: its own people by id. */
        record Authority(String organisation) implements Reader {}

        /** Everything. */
        record Auditor() implements Reader {}
    }

    /** What somebody does again and again, told once a day. */
    public static CompanionWrite once(CaseId caseId, String act, Actor actor) {
        return new CompanionWrite(
                ONCE,
                Arrays.asList(
                        caseId.value(),
                        act,
                        actor.role(),
                        actor.organisation(),
                        actor.person(),
                        caseId.value(),
                        act,
                        actor.person()),
                CompanionWrite.ANY);
    }

    /** @param detail a date, a code or an id; never anything personal about the subject */
    public static CompanionWrite act(CaseId caseId, String act, Actor actor, @Nullable Object detail) {
        return new CompanionWrite(
                ADD,
                Arrays.asList(
                        caseId.value(),
                        act,
                        actor.role(),
                        actor.organisation(),
                        actor.person(),
                        detail == null ? null : detail.toString()),
                1);
    }

    public List<TimelineEntry> of(CaseId caseId, Names names, Reader reader) {
        return Rows.query(
                dataSource,
                OF_CASE,
                row -> {
                    String code = row.getString(2);
                    Text name = names.of(code);
                    String organisation = row.getString(4);
                    boolean shown =
                            switch (reader) {
                                case Reader.Auditor all -> true;
                                case Reader.Authority one -> one.organisation().equals(organisation);
                                case Reader.Subject subject -> false;
                                case Reader.Outsider outsider -> false;
                            };
                    return new TimelineEntry(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            code,
                            name.zh(),
                            name.en(),
                            row.getString(3),
                            reader instanceof Reader.Outsider ? null : organisation,
                            shown ? row.getString(5) : null,
                            row.getString(6));
                },
                caseId.value());
    }
}
