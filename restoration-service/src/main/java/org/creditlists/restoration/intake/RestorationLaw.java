package org.creditlists.restoration.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.casehandling.domain.CaseRefusals;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.casehandling.engine.Asked;
import org.creditlists.casehandling.engine.CaseLaw;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.runtime.policy.Editions;
import org.jspecify.annotations.Nullable;

/**
 * How the engine of cases speaks the language of restoration (Hubei opinions on personal creditworthiness (2017), part
 * IV(3)).
 */
final class RestorationLaw implements CaseLaw<RestorationCommand, EntryApplications, RestorationEvent> {

    private final Editions<RestorationTerms> editions;

    RestorationLaw(Editions<RestorationTerms> editions) {
        this.editions = editions;
    }

    @Override
    public CaseTerms terms(String edition) {
        return editions.named(edition);
    }

    @Override
    public CaseRefusals refusals() {
        return Refusals.OF_CASES;
    }

    @Override
    public CaseState find(EntryApplications applications, CaseId application) {
        return applications.find(application);
    }

    @Override
    public Optional<Asked> asked(RestorationEvent happened) {
        if (!(happened instanceof ReviewRequested review)) {
            return Optional.empty();
        }
        var until = new Deadline(review.deadline(), review.provisional());
        return Optional.of(new Asked(review.stage().name(), review.authority(), until));
    }

    @Override
    public boolean isOverdue(RestorationEvent happened) {
        return happened instanceof ReviewOverdue;
    }

    @Override
    public RestorationCommand lapse(CaseId application, EndReason why) {
        return new RestorationCommand.Lapse(application, why);
    }

    @Override
    public RestorationCommand remind(CaseId application, LocalDate day) {
        return new RestorationCommand.Remind(application, day);
    }

    @Override
    public RestorationCommand recount(CaseId application, Deadline counted) {
        return new RestorationCommand.Recount(application, counted);
    }

    @Override
    public RestorationCommand passUp(CaseId application, LocalDate day, @Nullable AuthorityId above, Deadline until) {
        return new RestorationCommand.PassUp(application, day, above, until);
    }
}
