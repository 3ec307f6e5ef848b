package org.creditlists.designation.registry;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.Registration;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.runtime.sql.AtStart;
import org.jspecify.annotations.Nullable;

/** Registers fictitious bodies where an installation asks for them: to try it, never to run it. */
@Singleton
public final class SampleAuthorities {

    private static final String FILE = "/policy/authorities-samples.yaml";

    private final Registry registry;
    private final Standards standards;
    private final boolean wanted;

    SampleAuthorities(Registry registry, Standards standards, RegistrySettings settings) {
        this.registry = registry;
        this.standards = standards;
        this.wanted = settings.samples();
    }

    /** @param authorities in an order in which whoever authorises comes first */
    public record Samples(List<Sample> authorities) {}

    public record Sample(
            String id,
            Authority.BodyKind kind,
            AuthorityLevel level,
            String region,
            String zh,
            String en,
            @Nullable List<String> designates,
            @Nullable List<String> recommends,
            @Nullable String authorisedBy,
            @Nullable String document) {}

    void register(@Observes StartupEvent event) {
        if (wanted) {
            Acting.as(
                    new Author.Loader("authorities-samples"),
                    () -> AtStart.awaitThat(() -> PolicyEdition.read(FILE, Samples.class)
                            .authorities()
                            .forEach(this::register)));
        }
    }

    private void register(Sample body) {
        if (registry.find(new AuthorityId(body.id())).isPresent()) {
            return;
        }
        decide(
                new RegistryCommand.Register(
                        new AuthorityId(body.id()), body.kind(), body.level(), body.region(), body.zh(), body.en()),
                null);
        if (body.level().mayDesignate()) {
            grant(body, Authority.Power.DESIGNATE, body.designates());
            grant(body, Authority.Power.RECOMMEND, body.recommends());
        }
    }

    private void grant(Sample body, Authority.Power power, @Nullable List<String> fields) {
        if (fields == null) {
            return;
        }
        LocalDate from = standards.editions().getLast().effectiveFrom();
        Authority.Authorisation authorisation = body.authorisedBy() == null || body.document() == null
                ? null
                : new Authority.Authorisation(new AuthorityId(body.authorisedBy()), body.document());
        for (String field : fields) {
            decide(
                    new RegistryCommand.Grant(
                            new AuthorityId(body.id()),
                            power,
                            new FieldCode(field),
                            from,
                            null,
                            authorisation,
                            new Registration.Unregistered(),
                            null),
                    authorisation == null ? null : authorisation.by());
        }
    }

    private void decide(RegistryCommand command, @Nullable AuthorityId authoriser) {
        registry.decide(command, authoriser, List.of()).ifPresent(refusal -> {
            throw new IllegalStateException("sample " + command.authority() + ": " + refusal.code());
        });
    }
}
