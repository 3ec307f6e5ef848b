package org.creditlists.incentive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.testkit.PublishedEvents;

/** Fictitious entries as designation-service tells of them. */
public final class PublishedEntries {

    public static final String AUTHORITY = "tax-420000";
    public static final String NAME = "示例企业";

    private PublishedEntries() {}

    /** Of the province's tax bureau, decided ten days ago, in force for a year. */
    public static Designated list(
            ListKind list, String field, SubjectKind kind, String code, List<Dossier.Person> people) {
        return list(list, field, kind, code, people, AUTHORITY, today().plusYears(1));
    }

    public static Designated list(
            ListKind list,
            String field,
            SubjectKind kind,
            String code,
            List<Dossier.Person> people,
            String authority,
            LocalDate useUntil) {
        var event = new Designated(
                new EntryId(UUID.randomUUID()),
                new SubjectId(UUID.randomUUID()),
                1,
                kind,
                list,
                new FieldCode(field),
                new StandardRef(field + "-" + list, 1),
                new AuthorityId(authority),
                new GroundCode("GROUND"),
                today().minusDays(10),
                today().plusYears(1),
                useUntil,
                today().plusMonths(3),
                List.of(),
                true,
                Set.of(),
                null,
                null);
        PublishedEvents.send(event);
        PublishedEvents.send(new Dossier(
                event.entry(),
                event.subject(),
                kind,
                NAME,
                code,
                true,
                "示例〔2026〕1号",
                "示例事由",
                null,
                null,
                null,
                people));
        return event;
    }

    /** Another entry of the same subject; nobody learns its dossier. */
    public static Designated another(Designated entry) {
        var another = new Designated(
                new EntryId(UUID.randomUUID()),
                entry.subject(),
                1,
                entry.subjectKind(),
                entry.list(),
                entry.field(),
                entry.standard(),
                entry.authority(),
                entry.ground(),
                entry.decisionDate(),
                entry.validUntil(),
                entry.displayUntil(),
                entry.restorableFrom(),
                entry.restorationConditions(),
                entry.objectionSuspends(),
                entry.publicationNeeds(),
                entry.recommendedBy(),
                entry.reinstates());
        PublishedEvents.send(another);
        return another;
    }

    /** A correction that changes the ground alone. */
    public static void correct(Designated entry, long version) {
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                version,
                new GroundCode("GROUND"),
                entry.decisionDate(),
                entry.validUntil(),
                entry.displayUntil(),
                null,
                Set.of(),
                List.of("ground")));
    }

    public static Withdrawn end(Designated entry, EndReason reason) {
        var end = new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), reason, today(), null);
        PublishedEvents.send(end);
        PublishedEvents.forget(entry.entry());
        return end;
    }

    public static LocalDate today() {
        return LocalDate.now(WorkingDays.LEGAL_ZONE);
    }
}
