package org.creditlists.designation.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditlists.base.approval.TwoPersonsAct;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;

/** Closes a body when a second person of the registry has agreed. */
@Singleton
final class CloseBody implements TwoPersonsAct {

    private final Registry registry;

    CloseBody(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return TwoPersonsEdition.CLOSE_BODY;
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
