package org.creditlists.base.approval;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.base.approval.domain.ApprovalEvent;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.PrivateEventCodec;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;

/** Makes what a service needs in which acts wait for a second person: one that is built with the property. */
@IfBuildProperty(name = ApprovalWiring.HERE, stringValue = "true")
public final class ApprovalWiring {

    /** The property of the build. Such a service has the tables of {@code db/approvals}, too. */
    static final String HERE = "build.two-persons";

    @Produces
    @Singleton
    Decisions<ApprovalEvent> approvalDecisions(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(
                        ApprovalEvent.NAMES, Approvals.TAG, event -> event.id().toString()),
                clock,
                authors);
    }

    @Produces
    @Singleton
    Editions<TwoPersonsEdition> twoPersons(ApprovalSettings settings) {
        return Editions.read(
                TwoPersonsEdition.SHIPPED,
                settings.twoPersonsFiles().orElse(List.of()),
                TwoPersonsEdition.class,
                TwoPersonsEdition::edition,
                TwoPersonsEdition::effectiveFrom);
    }

    @Produces
    @Singleton
    Approvals approvals(
            Decisions<ApprovalEvent> decisions,
            DataSource dataSource,
            LegalDay legalDay,
            @All List<TwoPersonsAct> acts) {
        return new Approvals(decisions, dataSource, legalDay, acts);
    }

    @Produces
    @Singleton
    ApprovalHandling approvalHandling(
            Approvals approvals,
            Editions<TwoPersonsEdition> editions,
            WorkingDays workingDays,
            LegalDay legalDay,
            Caller caller) {
        return new ApprovalHandling(approvals, editions, workingDays, legalDay, caller);
    }
}
