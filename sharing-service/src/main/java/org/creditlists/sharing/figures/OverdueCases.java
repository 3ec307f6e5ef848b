package org.creditlists.sharing.figures;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.Rows;

/** Remembers which authority let a deadline pass: the status page says it for as long as the case is open. */
@Singleton
public class OverdueCases implements ListListener {

    private static final String PUT = """
            INSERT INTO overdue_case AS c (case_id, entry_id, authority, deadline) VALUES (?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET authority = excluded.authority, deadline = excluded.deadline
            WHERE excluded.deadline >= c.deadline
            """;

    private final DataSource dataSource;

    OverdueCases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        for (CreditEvent event : events) {
            if (event instanceof VerificationOverdue overdue) {
                put(overdue.caseId(), overdue.entry(), overdue.authority(), overdue.deadline());
            } else if (event instanceof ReviewOverdue overdue) {
                put(overdue.caseId(), overdue.entry(), overdue.authority(), overdue.deadline());
            }
        }
    }

    private void put(CaseId caseId, EntryId entry, AuthorityId authority, LocalDate deadline) {
        Rows.update(dataSource, PUT, caseId.value(), entry.value(), authority.value(), deadline);
    }
}
