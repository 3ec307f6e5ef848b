package org.creditlists.objection.wiring;

import io.quarkus.runtime.ShutdownEvent;
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
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.runtime.topics.TopicFollower;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes what this service needs besides what all of them have. */
@ApplicationScoped
public class ObjectionWiring {

    private static final List<String> EDITIONS = List.of("/policy/objection-1.yaml");
    private static final int BATCH = 2_000;

    private @Nullable TopicFollower audience;

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

    void start(
            @Observes StartupEvent event,
            DataSource dataSource,
            ParkedMessages parked,
            TopicAccess access,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        audience = new TopicFollower(
                        access,
                        service + ".audience",
                        AudienceFollower.TOPICS,
                        BATCH,
                        new AudienceFollower(dataSource),
                        parked)
                .start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (audience != null) {
            audience.close();
        }
    }
}
