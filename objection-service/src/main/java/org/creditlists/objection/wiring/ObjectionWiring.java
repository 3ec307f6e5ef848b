package org.creditlists.objection.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.objection.clearing.AudienceFollower;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.topics.Intakes;

/** Makes what this service needs besides what all of them have. */
@ApplicationScoped
public class ObjectionWiring {

    private static final List<String> EDITIONS = List.of("/policy/objection-1.yaml");
    private static final int BATCH = 2_000;

    @Produces
    @Singleton
    Editions<ObjectionTerms> terms(ObjectionSettings settings) {
        return Editions.read(
                EDITIONS,
                settings.objectionFiles().orElse(List.of()),
                ObjectionTerms.class,
                ObjectionTerms::edition,
                ObjectionTerms::effectiveFrom);
    }

    void start(@Observes StartupEvent event, DataSource dataSource, Intakes intakes) {
        intakes.follow("audience", AudienceFollower.TOPICS, BATCH, new AudienceFollower(dataSource));
    }
}
