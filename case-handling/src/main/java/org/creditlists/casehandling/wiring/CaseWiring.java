package org.creditlists.casehandling.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.casehandling.authority.AuthorityIntake;
import org.creditlists.contracts.event.Topics;
import org.creditlists.runtime.intake.ParkedMessages;
import org.creditlists.runtime.intake.TopicIntake;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Follows the registry for the services that handle cases. */
@ApplicationScoped
public class CaseWiring {

    private static final int BATCH = 500;

    private @Nullable TopicIntake intake;

    void start(
            @Observes StartupEvent event,
            DataSource dataSource,
            ParkedMessages parked,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        intake = new TopicIntake(
                        bootstrap,
                        service + ".authorities",
                        List.of(Topics.AUTHORITIES),
                        BATCH,
                        new AuthorityIntake(dataSource),
                        parked)
                .start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (intake != null) {
            intake.close();
        }
    }
}
