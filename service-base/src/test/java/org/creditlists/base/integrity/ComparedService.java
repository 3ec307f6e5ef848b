package org.creditlists.base.integrity;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.base.lists.ListDatabase;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.runtime.topics.TopicFollower;
import org.creditlists.signedlog.LogFault;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestKafka;

/** What a service has of the lists, and how it compares them: no interface, nothing else. */
final class ComparedService implements AutoCloseable {

    private static final int BATCH = 500;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DataSource database;
    private final TopicFollower follower;
    private final HeadExchange heads;
    private final ListComparison comparison;

    ComparedService(String name) {
        this.database = ListDatabase.create(name.replace('-', '_'));
        ListDatabase.run(database, "service-runtime/V56__heads_of_others.sql");
        ListDatabase.run(database, "service-runtime/V93__keys_of_others.sql");
        var access = new TopicAccess(TestKafka.owner());
        this.follower = new TopicFollower(
                        access,
                        name + ".lists",
                        ListFollower.EVENTS,
                        BATCH,
                        ListDatabase.follower(database),
                        new ParkedMessages(database))
                .start();
        var settings = SampleSeal.create(Duration.ofSeconds(1));
        Clock clock = new TestClock();
        this.heads = new HeadExchange(
                database,
                List.of(),
                new OtherHeads(database, clock),
                new OtherKeys(database, clock),
                settings,
                name,
                access);
        this.comparison = new ListComparison(
                database,
                heads,
                settings,
                new SealKeys(settings, () -> CryptoSuite.INTERNATIONAL),
                new ListPlace(access, name + ".lists"),
                clock);
        heads.start(new StartupEvent());
        comparison.start(new StartupEvent(), meters);
    }

    DataSource database() {
        return database;
    }

    boolean isCompared() {
        return meters.get("credit.lists.compared.age.seconds").gauge().value() >= 0;
    }

    List<LogFault> faults() {
        return comparison.latest();
    }

    @Override
    public void close() {
        comparison.stop(new ShutdownEvent());
        heads.stop(new ShutdownEvent());
        follower.close();
    }
}
