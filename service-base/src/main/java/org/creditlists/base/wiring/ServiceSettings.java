package org.creditlists.base.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings under {@code credit}. */
@ConfigMapping(prefix = "credit")
public interface ServiceSettings {

    /** Base64 of at least 32 secret bytes, the same for all services of an installation: codes are found by it. */
    String identityKey();

    /**
     * Keys that took the place of {@code credit.identity-key}, each from a version of {@code credit.hash-keys} on:
     * {@code 2:} and Base64 of at least 32 secret bytes. The same for all services. The first key stays where it is and
     * protects nothing any more once the rotation has reported its end; one in between can go then.
     */
    Optional<List<String>> identityKeys();

    /**
     * Keys of this service from which those of its columns of hashes are made, by version: {@code 2:} and Base64 of at
     * least 32 secret bytes. The highest is written; an older one stays until the rotation has reported its end, in
     * sharing-service as long as its log. Version 1 is made of {@code credit.identity-key} when it is not among them,
     * and a version for which an identity key begins of that.
     */
    Optional<List<String>> hashKeys();

    /** Name of the publication and of the replication slot from which Debezium reads this service's database. */
    String publication();

    /**
     * Arrangements of working days published since this version was released, in files of the form of the one shipped.
     */
    Optional<List<Path>> calendarFiles();

    /** Whether the bodies of the registry are followed; not where the registry itself is kept. */
    @WithDefault("true")
    boolean followsAuthorities();

    /** Records taken in one transaction by the list intake, 1 to 10,000. */
    @WithDefault("5000")
    int intakeBatch();

    /**
     * Consumers of the lists in this process, 1 to 12: the partitions of a topic. More than one fills processors while
     * lists are rebuilt.
     */
    @WithDefault("1")
    int intakeConsumers();

    /**
     * Whether this service keeps the reasons of a dossier (statement, basis, honour), and not only whom it is about:
     * where reports are written and reviewed.
     */
    @WithDefault("false")
    boolean keepsReasons();

    Kafka kafka();

    /** Settings under {@code credit.kafka}. */
    interface Kafka {

        /**
         * Properties file with any settings of a Kafka client, for every consumer of this service: who it is, and whom
         * it believes. {@code kafka.bootstrap.servers} says where the brokers are.
         */
        Optional<Path> clientFile();
    }

    /**
     * How often each partition of a compacted topic that carries persons is given a record, at least a second: so much
     * longer than its segments may take what ended to leave it.
     */
    @WithDefault("PT5M")
    Duration topicPulseEvery();
}
