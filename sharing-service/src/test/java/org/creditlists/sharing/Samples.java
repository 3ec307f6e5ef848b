package org.creditlists.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.identity.Uscc;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.testkit.PublishedEvents;

/** What the tests of this service share; codes are plainly fictitious and pass their own checks. */
public final class Samples {

    private Samples() {}

    public static String code(int number) {
        String eight = "MA%06d".formatted(number);
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }

    /** Resident ID numbers of nobody: there is no county 429999. */
    public static String person(int number) {
        String seventeen = "42999919000101%03d".formatted(number);
        return seventeen + ResidentId.checkCharacter(seventeen + "0");
    }

    public static LocalDate today() {
        return LocalDate.now(WorkingDays.LEGAL_ZONE);
    }

    /** What an entry is like; published by designation-service with its dossier. */
    public record Sample(
            ListKind list,
            String field,
            SubjectKind kind,
            String name,
            String code,
            LocalDate validUntil,
            LocalDate displayUntil,
            Set<PublicationNeed> needs,
            List<Dossier.Person> people) {

        public static Sample of(ListKind list, String code) {
            return new Sample(
                    list,
                    "TAXATION",
                    SubjectKind.ORGANISATION,
                    "示例贸易有限公司",
                    code,
                    today().plusYears(1),
                    today().plusYears(1),
                    Set.of(),
                    List.of());
        }

        public static Sample person(ListKind list, String code) {
            return new Sample(
                    list,
                    "TAXATION",
                    SubjectKind.INDIVIDUAL,
                    "示例某",
                    code,
                    today().plusYears(1),
                    today().plusYears(1),
                    Set.of(),
                    List.of());
        }

        public Sample named(String other) {
            return new Sample(list, field, kind, other, code, validUntil, displayUntil, needs, people);
        }

        public Sample inField(String other) {
            return new Sample(list, other, kind, name, code, validUntil, displayUntil, needs, people);
        }

        public Sample until(LocalDate valid, LocalDate display) {
            return new Sample(list, field, kind, name, code, valid, display, needs, people);
        }

        public Sample needing(PublicationNeed... what) {
            return new Sample(list, field, kind, name, code, validUntil, displayUntil, Set.of(what), people);
        }

        public Sample behind(Dossier.Person... who) {
            return new Sample(list, field, kind, name, code, validUntil, displayUntil, needs, List.of(who));
        }

        public Designated publish() {
            var event = new Designated(
                    new EntryId(UUID.randomUUID()),
                    new SubjectId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                    1,
                    kind,
                    list,
                    new FieldCode(field),
                    new StandardRef(field + "-" + list, 1),
                    new AuthorityId("tax-420000"),
                    new GroundCode("TAX_EVASION"),
                    today().minusDays(10),
                    validUntil,
                    displayUntil,
                    today().plusMonths(3),
                    List.of(),
                    true,
                    needs,
                    null,
                    null);
            PublishedEvents.send(event);
            PublishedEvents.send(new Dossier(
                    event.entry(),
                    event.subject(),
                    kind,
                    name,
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
    }

    public static void end(Designated entry, EndReason reason) {
        PublishedEvents.send(new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), reason, today(), null));
        PublishedEvents.forget(entry.entry());
    }
}
