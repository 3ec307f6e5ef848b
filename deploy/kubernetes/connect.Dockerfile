# Kafka Connect for Strimzi: docker build -f deploy/kubernetes/connect.Dockerfile .
# Strimzi starts scripts of its own image and looks for plugins in /opt/kafka/plugins. Needs ./credit build and
# deploy/images/collect-connect.sh before: Debezium is the one that the build resolved. Not built by the tests.
ARG BASE=quay.io/strimzi/kafka:1.2.0-kafka-4.2.1
FROM ${BASE}
ARG LIBS=deploy/infrastructure/target/connect-libs
COPY ${LIBS}/debezium-*.jar ${LIBS}/postgresql-*.jar ${LIBS}/protobuf-java-*.jar ${LIBS}/jackson-datatype-jsr310-*.jar \
    ${LIBS}/connect-headers-*.jar /opt/kafka/plugins/debezium/
USER 1001
