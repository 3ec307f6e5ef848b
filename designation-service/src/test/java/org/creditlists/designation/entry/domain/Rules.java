package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.designation.registry.SampleAuthorities;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.Registration;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.designation.registry.domain.RegistryDecider;
import org.creditlists.designation.registry.domain.RegistryEvent;
import org.creditlists.designation.standard.domain.Standard;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.designation.standard.domain.StandardsEdition;
import org.creditlists.runtime.policy.PolicyEdition;
import org.jspecify.annotations.Nullable;

/** The editions as they are shipped, and the sample bodies as the registry makes them. */
public final class Rules {

    static final Standards STANDARDS = new Standards(List.of(
            PolicyEdition.read("/policy/standards-1.yaml", StandardsEdition.class),
            PolicyEdition.read("/policy/standards-2.yaml", StandardsEdition.class)));
    public static final LocalDate FIRST_DAY = LocalDate.of(2016, 5, 30);

    private static final RegistryDecider REGISTRY = new RegistryDecider();
    private static final Map<String, Registration> BODIES = bodies();

    private Rules() {}

    public static Standard standard(String field, ListKind list, LocalDate decided) {
        return STANDARDS.standard(new FieldCode(field), list, decided).orElseThrow();
    }

    public static Authority authority(String id) {
        return registration(id).authority().orElseThrow();
    }

    /** The same body as decisions about it go by. */
    public static Registration registration(String id) {
        return Objects.requireNonNull(BODIES.get(id), id);
    }

    /** Where the body stands after a command that must not be refused. */
    public static Registration after(RegistryCommand command, Registration before) {
        return switch (REGISTRY.decide(command, before)) {
            case Decision.Refused<RegistryEvent> refused ->
                throw new AssertionError(refused.refusal().code());
            case Decision.Accepted<RegistryEvent> accepted -> {
                Registration state = before;
                for (RegistryEvent event : accepted.events()) {
                    state = REGISTRY.evolve(state, event);
                }
                yield state;
            }
        };
    }

    private static Map<String, Registration> bodies() {
        Map<String, Registration> bodies = new HashMap<>();
        for (SampleAuthorities.Sample sample : PolicyEdition.read(
                        "/policy/authorities-samples.yaml", SampleAuthorities.Samples.class)
                .authorities()) {
            Registration body = after(
                    new RegistryCommand.Register(
                            new AuthorityId(sample.id()),
                            sample.kind(),
                            sample.level(),
                            sample.region(),
                            sample.zh(),
                            sample.en()),
                    new Registration.Unregistered());
            if (sample.level().mayDesignate()) {
                body = granted(body, sample, Authority.Power.DESIGNATE, sample.designates(), bodies);
                body = granted(body, sample, Authority.Power.RECOMMEND, sample.recommends(), bodies);
            }
            bodies.put(sample.id(), body);
        }
        return bodies;
    }

    private static Registration granted(
            Registration before,
            SampleAuthorities.Sample sample,
            Authority.Power power,
            @Nullable List<String> fields,
            Map<String, Registration> bodies) {
        Registration body = before;
        for (String field : fields == null ? List.<String>of() : fields) {
            Authority.Authorisation authorisation = sample.authorisedBy() == null || sample.document() == null
                    ? null
                    : new Authority.Authorisation(new AuthorityId(sample.authorisedBy()), sample.document());
            body = after(
                    new RegistryCommand.Grant(
                            new AuthorityId(sample.id()),
                            power,
                            new FieldCode(field),
                            FIRST_DAY,
                            null,
                            authorisation,
                            authorisation == null
                                    ? new Registration.Unregistered()
                                    : bodies.getOrDefault(authorisation.by().value(), new Registration.Unregistered()),
                            null),
                    body);
        }
        return body;
    }
}
