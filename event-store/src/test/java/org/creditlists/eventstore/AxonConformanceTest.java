package org.creditlists.eventstore;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.junit.jupiter.api.TestInstance;

/** Axon's own conformance suite for engines with tags and append conditions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonConformanceTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        return TestDatabase.engine(TestDatabase.empty());
    }

    @Override
    protected ProcessingContext processingContext() {
        return new StubProcessingContext();
    }
}
