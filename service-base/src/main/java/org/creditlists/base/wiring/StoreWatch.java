package org.creditlists.base.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.eventstore.StoreState;
import org.creditlists.web.health.Watched;

/** Tells how busy the event store is, and when its writer or a reader waits for a database that is gone. */
@Singleton
public final class StoreWatch implements Watched {

    private final PostgresEventStorageEngine engine;

    StoreWatch(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge(
                "credit.store.waiting.appends", engine, store -> store.state().appends());
        registry.gauge(
                "credit.store.waiting.reads", engine, store -> store.state().reads());
        registry.gauge("credit.store.shed", engine, store -> store.state().shed());
    }

    @Override
    public String watched() {
        return "event store";
    }

    @Override
    public Duration atWork() {
        StoreState state = engine.state();
        return state.writing().compareTo(state.reading()) > 0 ? state.writing() : state.reading();
    }
}
