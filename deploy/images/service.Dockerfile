# Image of one service: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=designation-service .
# The service is built before (./credit build); the base image only has to have a JDK or JRE 25.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
ARG SERVICE
COPY --chown=10001:0 ${SERVICE}/target/quarkus-app /app
USER 10001
WORKDIR /app
EXPOSE 8080
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
