package org.creditlists.designation;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.creditlists.runtime.topics.Intakes;
import org.creditlists.testkit.PoisonedTopics;
import org.junit.jupiter.api.Test;

/** No record blocks those behind it, on any topic that this service follows. */
@QuarkusTest
class PoisonedTopicsTest {

    @Inject
    Intakes intakes;

    @Inject
    DataSource database;

    @Test
    void poisonIsParkedOnceByEachIntakeAndTheNextRecordIsTaken() {
        Map<String, Collection<String>> followed = new TreeMap<>();
        intakes.all().forEach(intake -> followed.put(intake.group(), intake.topics()));
        PoisonedTopics.areFollowed(followed, database);
    }
}
