# Image of one service: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=designation-service .
# The service is built before (./credit build); the base image only has to have a JDK or JRE 25.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
ARG SERVICE
COPY --chown=10001:0 ${SERVICE}/target/quarkus-app /app
# what is in it (CycloneDX)
COPY --chown=10001:0 ${SERVICE}/target/sbom.json /app/sbom.json
USER 10001
WORKDIR /app
# requests; states, metrics and the description of the interface
EXPOSE 8080 9000
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 QUARKUS_MANAGEMENT_HOST=0.0.0.0 QUARKUS_MANAGEMENT_PORT=9000 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
