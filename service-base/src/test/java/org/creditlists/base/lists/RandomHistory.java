package org.creditlists.base.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;

/** Plays by chance what may happen to one entry, from its designation to its end. */
final class RandomHistory {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Random random;
    private final EntryId entry;
    private final SubjectId subject;
    private final List<CreditEvent> events = new ArrayList<>();
    private int corrections;
    private long version;

    private RandomHistory(Random random) {
        this.random = random;
        this.entry = new EntryId(id());
        this.subject = new SubjectId(id());
    }

    static List<CreditEvent> of(Random random) {
        var history = new RandomHistory(random);
        history.designate();
        history.correct();
        history.consentAndDeliver();
        history.object();
        history.applyForRestoration();
        history.shield();
        history.end();
        return history.events;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void designate() {
        events.add(new Designated(
                entry,
                subject,
                1,
                SubjectKind.ORGANISATION,
                ListKind.BLACK,
                new FieldCode("TAXATION"),
                new StandardRef("TAXATION-BLACK", 1),
                new AuthorityId("tax-420000"),
                new GroundCode("TAX_EVASION"),
                TODAY.minusDays(10),
                TODAY.plusYears(1),
                TODAY.plusYears(1),
                TODAY.plusMonths(6),
                List.of("RECTIFIED"),
                true,
                random.nextBoolean() ? Set.of() : Set.of(PublicationNeed.CONSENT, PublicationNeed.DELIVERY),
                null,
                null));
    }

    private void correct() {
        corrections = random.nextInt(4);
        for (int i = 0; i < corrections; i++) {
            events.add(new Corrected(
                    entry,
                    subject,
                    2 + i,
                    new GroundCode("TAX_EVASION"),
                    TODAY.minusDays(10),
                    TODAY.plusDays(random.nextInt(500)),
                    TODAY.plusDays(10),
                    random.nextBoolean() ? TODAY.plusDays(5) : null,
                    random.nextBoolean() ? Set.of(PublicationNeed.CONSENT) : Set.of(PublicationNeed.NEVER),
                    List.of("validUntil")));
        }
        version = 2L + corrections;
    }

    private void consentAndDeliver() {
        for (int i = random.nextInt(4); i > 0; i--) {
            events.add(
                    random.nextBoolean()
                            ? new ConsentGiven(entry, subject, version++, TODAY)
                            : new ConsentRevoked(entry, subject, version++, TODAY));
        }
        if (random.nextBoolean()) {
            events.add(new NoticeDelivered(entry, subject, version++, DeliveryMethod.POST, TODAY));
        }
    }

    private void object() {
        for (int i = random.nextInt(3); i > 0; i--) {
            objectOnce();
        }
    }

    private void objectOnce() {
        CaseId caseId = new CaseId(id());
        events.add(new ObjectionRaised(
                entry,
                subject,
                caseId,
                random.nextBoolean() ? Objector.SUBJECT : Objector.LIAISON,
                new GroundCode("FACTS_WRONG"),
                1,
                random.nextBoolean()));
        switch (random.nextInt(5)) {
            case 0 ->
                events.add(new ObjectionRejected(
                        entry, subject, caseId, new AuthorityId("tax-420000"), "INFORMATION_CORRECT"));
            case 1 -> events.add(new ObjectionRetracted(entry, subject, caseId));
            case 2 -> events.add(new ObjectionLapsed(entry, subject, caseId, EndReason.EXPIRED));
            case 3 -> {
                events.add(new ObjectionUpheld(
                        entry, subject, caseId, new AuthorityId("tax-420000"), 1, Remedy.CORRECTION, null));
                events.add(new ObjectionRemedied(entry, subject, caseId, 1 + random.nextInt(corrections + 2)));
            }
            default -> {
                // still open
            }
        }
    }

    private void applyForRestoration() {
        if (random.nextInt(3) == 0) {
            CaseId caseId = new CaseId(id());
            events.add(new RestorationRequested(entry, subject, caseId, "COMMITMENT"));
            switch (random.nextInt(3)) {
                case 0 -> events.add(new RestorationWithdrawn(entry, subject, caseId));
                case 1 ->
                    events.add(new RestorationRefused(
                            entry,
                            subject,
                            caseId,
                            new AuthorityId("tax-420000"),
                            "OBLIGATION_OPEN",
                            TODAY.plusDays(30)));
                default -> {
                    // still open
                }
            }
        }
    }

    private void shield() {
        if (random.nextInt(3) == 0) {
            CaseId caseId = new CaseId(id());
            events.add(new EntryShielded(
                    entry, subject, caseId, new AuthorityId("tax-420000"), TODAY, TODAY.plusYears(1)));
            if (random.nextBoolean()) {
                events.add(new ShieldingEnded(entry, subject, caseId, TODAY));
            }
        }
    }

    private void end() {
        switch (random.nextInt(4)) {
            case 0 -> {
                events.add(new Withdrawn(entry, subject, version++, ListKind.BLACK, EndReason.REVOKED, TODAY, null));
                if (random.nextBoolean()) {
                    events.add(new Withdrawn(entry, subject, version, ListKind.BLACK, EndReason.ERROR, TODAY, null));
                }
            }
            case 1 -> {
                CaseId caseId = new CaseId(id());
                events.add(new Restored(entry, subject, caseId, new AuthorityId("tax-420000")));
                events.add(new Withdrawn(entry, subject, version, ListKind.BLACK, EndReason.RESTORED, TODAY, null));
            }
            default -> {
                // still in force
            }
        }
    }
}
