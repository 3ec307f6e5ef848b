# Kafka Connect with Debezium: docker build -f deploy/images/connect.Dockerfile .
# Needs ./credit build before: the class path is copied from what Maven resolved (deploy/images/collect-connect.sh).
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
COPY --chown=10001:0 deploy/infrastructure/target/connect-libs /opt/connect/libs
# what is in it (CycloneDX)
COPY --chown=10001:0 deploy/infrastructure/target/sbom.json /opt/connect/sbom.json
COPY --chown=10001:0 deploy/images/connect.properties /opt/connect/connect.properties
COPY --chown=10001:0 deploy/images/connect.sh /opt/connect/connect.sh
USER 10001
ENTRYPOINT ["/bin/sh", "/opt/connect/connect.sh"]
