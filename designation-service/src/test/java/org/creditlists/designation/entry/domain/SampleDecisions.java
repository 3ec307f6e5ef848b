package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.Standard;
import org.jspecify.annotations.Nullable;

/** Commands about one subject and the lists it may stand on, for the tests of the rules. */
final class SampleDecisions {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    static final EntryId NEW_ENTRY = new EntryId(new UUID(2, 2));

    private static final DesignationDecider DECIDER = new DesignationDecider();

    private SampleDecisions() {}

    /** The code of the refusal, or that there is none. */
    static String code(DesignationCommand command, SubjectLists lists) {
        return code(DECIDER.decide(command, lists));
    }

    static List<DesignationEvent> events(DesignationCommand command, SubjectLists lists) {
        return switch (DECIDER.decide(command, lists)) {
            case Decision.Refused<DesignationEvent> refused ->
                throw new AssertionError(refused.refusal().code());
            case Decision.Accepted<DesignationEvent> accepted -> accepted.events();
        };
    }

    /** A new entry of an organisation, without a route or a transfer. */
    static DesignationCommand designate(DesignationCommand.Terms terms) {
        return new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, PeopleBehind.NONE, TODAY);
    }

    static DesignationCommand designate(ListKind list) {
        return designate(list, PeopleBehind.NONE);
    }

    static DesignationCommand designate(ListKind list, PeopleBehind behind) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", list),
                authority("tax-420000"),
                new GroundCode(
                        standard("TAXATION", list).grounds().getFirst().code().value()),
                TODAY,
                null,
                null);
        return new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, behind, TODAY);
    }

    static DesignationCommand transferred(LocalDate decided) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", ListKind.BLACK),
                authority("tax-420000"),
                new GroundCode("TAX_EVASION"),
                decided,
                null,
                null);
        return new DesignationCommand.Designate(
                NEW_ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                terms,
                null,
                new DesignationCommand.Transferred(ENTRY, decided),
                PeopleBehind.NONE,
                TODAY);
    }

    static DesignationCommand correct(LocalDate validUntil) {
        return correct(validUntil, PeopleBehind.NONE);
    }

    static DesignationCommand correct(LocalDate validUntil, PeopleBehind behind) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", ListKind.BLACK),
                authority("tax-420000"),
                new GroundCode("TAX_EVASION"),
                TODAY,
                validUntil,
                null);
        return new DesignationCommand.Correct(
                ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, List.of(), null, behind, TODAY);
    }

    static DesignationCommand withdraw(EndReason reason, @Nullable AuthorityId authority) {
        return new DesignationCommand.Withdraw(ENTRY, reason, authority, TODAY, TODAY);
    }

    static SubjectLists listed(ListKind list) {
        return SubjectLists.NONE.evolve(designated(list, TODAY.minusDays(10), TODAY.plusYears(1)));
    }

    static SubjectLists individual() {
        return individual(ENTRY, SUBJECT);
    }

    /** Somebody on RED. */
    static SubjectLists individual(EntryId entry, SubjectId subject) {
        return SubjectLists.NONE.evolve(new Designated(
                entry,
                subject,
                1,
                SubjectKind.INDIVIDUAL,
                ListKind.RED,
                new FieldCode("EXEMPLARY_INDIVIDUALS"),
                standard("EXEMPLARY_INDIVIDUALS", ListKind.RED).ref(),
                new AuthorityId("tax-420000"),
                new GroundCode("HONOUR"),
                TODAY.minusDays(10),
                TODAY.plusYears(1),
                TODAY.plusYears(1),
                null,
                List.of(),
                false,
                Set.of(PublicationNeed.CONSENT),
                null,
                null));
    }

    static SubjectLists ended(ListKind list, EndReason reason, LocalDate endedOn) {
        return listed(list).evolve(new Withdrawn(ENTRY, SUBJECT, 2, list, reason, endedOn, null));
    }

    static Designated designated(ListKind list, LocalDate decided, LocalDate validUntil) {
        return new Designated(
                ENTRY,
                SUBJECT,
                1,
                SubjectKind.ORGANISATION,
                list,
                new FieldCode("TAXATION"),
                standard("TAXATION", list).ref(),
                new AuthorityId("tax-420000"),
                new GroundCode("TAX_EVASION"),
                decided,
                validUntil,
                validUntil,
                null,
                List.of(),
                true,
                Set.of(),
                null,
                null);
    }

    static Standard standard(String field, ListKind list) {
        return Rules.standard(field, list, TODAY);
    }

    static Authority authority(String id) {
        return Rules.authority(id);
    }

    static String code(Decision<DesignationEvent> decision) {
        return switch (decision) {
            case Decision.Refused<DesignationEvent> refused -> refused.refusal().code();
            case Decision.Accepted<DesignationEvent> accepted -> "ok";
        };
    }
}
