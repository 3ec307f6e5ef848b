package org.creditlists.designation.registry;

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
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;

/** Closes a body when a second person of the registry has agreed. */
@Singleton
final class CloseBody implements TwoPersonsAct {

    private static final String IN_FORCE =
            "SELECT count(*) FROM entry_register WHERE authority = ? AND ended_on IS NULL";

    private final Registry registry;
    private final DataSource dataSource;
    private final LegalDay legalDay;

    CloseBody(Registry registry, DataSource dataSource, LegalDay legalDay) {
        this.registry = registry;
        this.dataSource = dataSource;
        this.legalDay = legalDay;
    }

    @Override
    public String name() {
        return TwoPersonsEdition.CLOSE_BODY;
    }

    /** Mandates that end, and entries in force whose authority is gone then. */
    @Override
    public Map<String, Long> touches(Asked asked) {
        LocalDate today = legalDay.today();
        long mandates = registry.find(new AuthorityId(asked.about())).stream()
                .flatMap(body -> body.mandates().stream())
                .filter(mandate -> mandate.covers(today))
                .count();
        long entries = Rows.query(dataSource, IN_FORCE, row -> row.getLong(1), asked.about())
                .getFirst();
        return Map.of("mandates", mandates, "entries", entries);
    }

    @Override
    public Optional<Refusal> carryOut(Asked asked, TwoPersons persons, List<CompanionWrite> companions) {
        RegistryResource.Ending ending = read(asked.content());
        return registry.decide(
                new RegistryCommand.Close(
                        new AuthorityId(asked.about()), Objects.requireNonNull(ending.lastDay()), persons),
                null,
                companions);
    }

    private static RegistryResource.Ending read(String content) {
        try {
            return WireJson.MAPPER.readValue(content, RegistryResource.Ending.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableHistoryException("a stored request is not readable", e);
        }
    }
}
