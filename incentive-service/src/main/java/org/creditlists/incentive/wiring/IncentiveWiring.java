package org.creditlists.incentive.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.base.approval.ApprovalHandling;
import org.creditlists.base.approval.Approvals;
import org.creditlists.base.approval.TwoPersonsAct;
import org.creditlists.base.approval.domain.ApprovalEvent;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.incentive.catalogue.domain.OrderTerms;
import org.creditlists.incentive.memorandum.domain.MemorandumEvent;
import org.creditlists.incentive.offer.domain.OfferEvent;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.PrivateEventCodec;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;

/** Makes what this service needs besides what all of them have. */
public final class IncentiveWiring {

    private static final List<String> ORDERS = List.of("/policy/orders-1.yaml");

    @Produces
    @Singleton
    Editions<MeasuresEdition> measures(IncentiveSettings settings) {
        return Editions.read(
                MeasuresEdition.SHIPPED,
                settings.policy().measuresFiles().orElse(List.of()),
                MeasuresEdition.class,
                MeasuresEdition::complete,
                MeasuresEdition::edition,
                MeasuresEdition::effectiveFrom);
    }

    @Produces
    @Singleton
    Editions<OrderTerms> terms(IncentiveSettings settings) {
        return Editions.read(
                ORDERS,
                settings.policy().ordersFiles().orElse(List.of()),
                OrderTerms.class,
                OrderTerms::edition,
                OrderTerms::effectiveFrom);
    }

    /** All memoranda are one decision: no two may hold for one list and field on one day. */
    @Produces
    @Singleton
    Decisions<MemorandumEvent> memoranda(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine, new PrivateEventCodec<>(MemorandumEvent.NAMES, "memoranda", event -> "all"), clock, authors);
    }

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
    Editions<TwoPersonsEdition> twoPersons(IncentiveSettings settings) {
        return Editions.read(
                TwoPersonsEdition.SHIPPED,
                settings.policy().twoPersonsFiles().orElse(List.of()),
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

    @Produces
    @Singleton
    Decisions<OfferEvent> offers(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(
                        OfferEvent.NAMES, "offer", event -> event.id().toString()),
                clock,
                authors);
    }
}
