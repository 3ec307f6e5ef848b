#!/bin/sh
# Starts the worker: its settings, those of its user of Kafka four times (worker, producers, consumers, administrators), and
# whom its REST interface lets in.
set -eu
umask 077
cat /opt/connect/connect.properties > /tmp/connect.properties
for prefix in '' producer. consumer. admin.; do
  sed "s/^/$prefix/" /access/client.properties >> /tmp/connect.properties
done
echo "operator=${CONNECT_PASSWORD:?}" > /tmp/connect-users.properties
cat > /tmp/connect-login.conf <<'END'
KafkaConnect {
  org.apache.kafka.connect.rest.basic.auth.extension.PropertyFileLoginModule required file="/tmp/connect-users.properties";
};
END
exec java -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dlogback.configurationFile=infrastructure-logback.xml \
  -Djava.security.auth.login.config=/tmp/connect-login.conf \
  -cp '/opt/connect/libs/*' org.apache.kafka.connect.cli.ConnectDistributed /tmp/connect.properties
