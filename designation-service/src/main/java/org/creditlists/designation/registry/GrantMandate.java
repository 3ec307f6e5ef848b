package org.creditlists.designation.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditlists.base.approval.TwoPersonsAct;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.Registration;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;

/** Lets a body designate or recommend when a second person of whoever asked for it has agreed. */
@Singleton
final class GrantMandate implements TwoPersonsAct {

    private final Registry registry;

    GrantMandate(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return TwoPersonsEdition.GRANT_MANDATE;
    }

    /** Mandates that the body had before, ended ones too. */
    @Override
    public Map<String, Long> touches(Asked asked) {
        long mandates = registry.find(new AuthorityId(asked.about())).stream()
                .mapToLong(body -> body.mandates().size())
                .sum();
        return Map.of("mandates-before", mandates);
    }

    @Override
    public Optional<Refusal> carryOut(Asked asked, TwoPersons persons, List<CompanionWrite> companions) {
        RegistryResource.Mandate mandate = read(asked.content());
        Authority.Authorisation authorisation = mandate.authorisation();
        return registry.decide(
                new RegistryCommand.Grant(
                        new AuthorityId(asked.about()),
                        Objects.requireNonNull(mandate.power()),
                        new FieldCode(Objects.requireNonNull(mandate.field())),
                        Objects.requireNonNull(mandate.from()),
                        mandate.until(),
                        authorisation,
                        new Registration.Unregistered(),
                        persons),
                authorisation == null ? null : authorisation.by(),
                companions);
    }

    private static RegistryResource.Mandate read(String content) {
        try {
            return WireJson.MAPPER.readValue(content, RegistryResource.Mandate.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableHistoryException("a stored request is not readable", e);
        }
    }
}
