package org.creditlists.infrastructure;

import java.nio.file.Path;

/**
 * The settings of a broker that is its own controller. Clients come by TLS and say who they are (SCRAM); the controller
 * listens on the loopback address, and the broker shows it its certificate.
 *
 * @param host by which clients reach it, and on whose address it listens
 * @param port for clients
 * @param controllerPort for the controller
 * @param data where records are kept
 * @param password of the broker itself, which no store of users holds
 */
record KafkaSettings(
        String host, int port, int controllerPort, Path data, ServerCertificates certificates, String password) {

    /** One broker, and what a small machine can bear. */
    private static final String OF_ONE_MACHINE = """
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=8
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=8388608
            log.cleaner.backoff.ms=1000
            log.retention.ms=-1
            """;

    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://%8$s:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://%8$s:%1$d
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CLIENTS:SASL_SSL,CONTROLLER:SSL
                listener.name.controller.ssl.client.auth=required
                ssl.keystore.type=PEM
                ssl.keystore.location=%4$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%5$s
                ssl.principal.mapping.rules=RULE:^CN=([a-z]+)$/$1/,DEFAULT
                sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
                sasl.mechanism.inter.broker.protocol=PLAIN
                listener.name.clients.scram-sha-512.sasl.jaas.config=%7$s.scram.ScramLoginModule required;
                listener.name.clients.plain.sasl.jaas.config=%7$s.plain.PlainLoginModule required \
                  username="broker" password="%6$s" user_broker="%6$s";
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:broker
                connections.max.reauth.ms=3600000
                log.dirs=%3$s
                """.formatted(
                                port,
                                controllerPort,
                                data.toAbsolutePath(),
                                certificates.ofServer().toAbsolutePath(),
                                certificates.authority().toAbsolutePath(),
                                password,
                                "org.apache.kafka.common.security",
                                host)
                + OF_ONE_MACHINE;
    }
}
