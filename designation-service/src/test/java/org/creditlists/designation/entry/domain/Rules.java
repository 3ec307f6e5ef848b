package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.designation.registry.SampleAuthorities;
import org.creditlists.designation.registry.domain.Authority;
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
    static final LocalDate FIRST_DAY = LocalDate.of(2016, 5, 30);

    private static final Map<String, Authority> BODIES = bodies();

    private Rules() {}

    public static Standard standard(String field, ListKind list, LocalDate decided) {
        return STANDARDS.standard(field, list, decided).orElseThrow();
    }

    public static Authority authority(String id) {
        return Objects.requireNonNull(BODIES.get(id), id);
    }

    /** The body after a command that must not be refused. */
    public static Authority after(RegistryCommand command, @Nullable Authority before) {
        return switch (RegistryDecider.decide(command, before)) {
            case Decision.Refused<RegistryEvent> refused ->
                throw new AssertionError(refused.refusal().code());
            case Decision.Accepted<RegistryEvent> accepted -> {
                Authority body = before;
                for (RegistryEvent event : accepted.events()) {
                    body = RegistryDecider.evolve(body, event);
                }
                yield Objects.requireNonNull(body);
            }
        };
    }

    private static Map<String, Authority> bodies() {
        Map<String, Authority> bodies = new HashMap<>();
        for (SampleAuthorities.Sample sample : PolicyEdition.read(
                        "/policy/authorities-samples.yaml", SampleAuthorities.Samples.class)
                .authorities()) {
            Authority body = after(
                    new RegistryCommand.Register(
                            sample.id(), sample.kind(), sample.level(), sample.region(), sample.zh(), sample.en()),
                    null);
            if (body.level().mayDesignate()) {
                body = granted(body, sample, Authority.Power.DESIGNATE, sample.designates(), bodies);
                body = granted(body, sample, Authority.Power.RECOMMEND, sample.recommends(), bodies);
            }
            bodies.put(body.id(), body);
        }
        return bodies;
    }

    private static Authority granted(
            Authority before,
            SampleAuthorities.Sample sample,
            Authority.Power power,
            @Nullable List<String> fields,
            Map<String, Authority> bodies) {
        Authority body = before;
        for (String field : fields == null ? List.<String>of() : fields) {
            Authority.Authorisation authorisation = sample.authorisedBy() == null || sample.document() == null
                    ? null
                    : new Authority.Authorisation(sample.authorisedBy(), sample.document());
            body = after(
                    new RegistryCommand.Grant(
                            body.id(),
                            power,
                            field,
                            FIRST_DAY,
                            null,
                            authorisation,
                            authorisation == null ? null : bodies.get(authorisation.by())),
                    body);
        }
        return body;
    }
}
