package org.creditlists.incentive.memorandum;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.base.approval.TwoPersonsAct;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;

/** Lets a memorandum end when a second person of its initiator has agreed; its last day has to be ahead still. */
@Singleton
final class EndMemorandum implements TwoPersonsAct {

    private static final String OPEN = """
            SELECT count(*), count(DISTINCT entry_id), count(DISTINCT department) FROM measure_order
            WHERE memorandum = ? AND state <> 'LIFTED'
            """;

    private final Memoranda memoranda;
    private final DataSource dataSource;
    private final Editions<TwoPersonsEdition> editions;
    private final LegalDay legalDay;

    EndMemorandum(Memoranda memoranda, DataSource dataSource, Editions<TwoPersonsEdition> editions, LegalDay legalDay) {
        this.memoranda = memoranda;
        this.dataSource = dataSource;
        this.editions = editions;
        this.legalDay = legalDay;
    }

    @Override
    public String name() {
        return TwoPersonsEdition.END_MEMORANDUM;
    }

    /** Orders that are lifted then, their entries and the departments that have them. */
    @Override
    public Map<String, Long> touches(Asked asked) {
        return Rows.query(
                        dataSource,
                        OPEN,
                        row -> Map.of(
                                "orders", row.getLong(1), "entries", row.getLong(2), "departments", row.getLong(3)),
                        asked.about())
                .getFirst();
    }

    @Override
    public Optional<Refusal> carryOut(Asked asked, TwoPersons persons, List<CompanionWrite> companions) {
        LocalDate today = legalDay.today();
        return memoranda.decide(
                new MemorandumCommand.End(
                        asked.about(),
                        new DepartmentId(asked.organisation()),
                        lastDay(asked.content()),
                        today.plusDays(editions.on(today).endDaysAhead()),
                        persons),
                companions);
    }

    private static LocalDate lastDay(String content) {
        try {
            return Objects.requireNonNull(WireJson.MAPPER
                    .readValue(content, MemorandumResource.End.class)
                    .lastDay());
        } catch (JsonProcessingException e) {
            throw new UnreadableHistoryException("a stored request is not readable", e);
        }
    }
}
