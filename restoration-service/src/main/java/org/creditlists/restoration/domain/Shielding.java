package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.restoration.domain.RestorationCommand.EndPlan;
import org.creditlists.restoration.domain.RestorationCommand.EndShield;
import org.creditlists.restoration.domain.RestorationCommand.Shield;

/** The rules of shielding an entry while a court's plan runs. */
final class Shielding {

    private static final int LONGEST_YEARS = 10;

    private Shielding() {}

    static Decision<RestorationEvent> begin(Shield command, EntryApplications applications) {
        ListedFacts entry = command.entry();
        if (!command.authority().equals(entry.authority())) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (!entry.inForce()) {
            return Decision.refuse(Refusals.ENTRY_ENDED);
        }
        if (!entry.list().burdens() || entry.kind() != SubjectKind.ORGANISATION) {
            return Decision.refuse(Refusals.NOTHING_TO_SHIELD);
        }
        if (command.until().isBefore(command.today())
                || command.until().isAfter(command.today().plusYears(LONGEST_YEARS))) {
            return Decision.refuse(Refusals.SHIELD_DATE);
        }
        if (applications.isShielded()) {
            return Decision.refuse(Refusals.SHIELDED_ALREADY);
        }
        return Decision.accept(List.of(new EntryShielded(
                entry.id(), entry.subject(), command.caseId(), command.authority(), command.today(), command.until())));
    }

    static Decision<RestorationEvent> end(EndShield command, ShieldState state) {
        return switch (state) {
            case ShieldState.Unknown none -> Decision.refuse(Refusals.CASE_UNKNOWN);
            case ShieldState.Over over ->
                over.authority().equals(command.authority())
                        ? Decision.nothing()
                        : Decision.refuse(Refusals.CASE_UNKNOWN);
            case ShieldState.Running running ->
                running.authority().equals(command.authority())
                        ? ended(command.caseId(), running, command.today())
                        : Decision.refuse(Refusals.CASE_UNKNOWN);
        };
    }

    static Decision<RestorationEvent> end(EndPlan command, ShieldState state) {
        return switch (state) {
            case ShieldState.Unknown none -> Decision.refuse(Refusals.CASE_UNKNOWN);
            case ShieldState.Over over -> Decision.nothing();
            case ShieldState.Running running ->
                running.until().isBefore(command.today())
                        ? ended(command.caseId(), running, command.today())
                        : Decision.nothing();
        };
    }

    private static Decision<RestorationEvent> ended(CaseId id, ShieldState.Running running, LocalDate today) {
        return Decision.accept(List.of(new ShieldingEnded(running.entry(), running.subject(), id, today)));
    }
}
