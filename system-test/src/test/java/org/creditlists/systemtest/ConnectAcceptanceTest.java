package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.creditlists.infrastructure.ConnectWorker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker answers its operator and nobody else, and hands out nothing but what its connectors need. */
class ConnectAcceptanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../deploy/connectors/designation.json");
    private static final String PLUGIN = "/connector-plugins/io.debezium.connector.postgresql.PostgresConnector/config/validate";

    private final ConnectWorker worker = RunningPlatform.get().connect();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connectors", "/connectors/designation/config", "/connector-plugins", "/admin/loggers"})
    void whoDoesNotSayThePasswordGetsNoAnswer(String path) throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
        assertThat(get(path, "operator:wrong").statusCode()).isEqualTo(401);
        assertThat(get(path, "operator:").statusCode()).isEqualTo(401);
        assertThat(get("/connectors", operator()).statusCode()).isEqualTo(200);
    }

    @Test
    void itListensOnItsOwnMachineOnly() throws IOException {
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : one.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void aVariableThatIsNotAConnectorsIsNotHandedOut() throws Exception {
        ObjectNode config = connector();
        config.put("database.hostname", "127.0.0.1").put("database.port", "1");
        config.put("database.dbname", "${env:PATH}").put("topic.prefix", "${env:DESIGNATION_DB_NAME}");
        HttpResponse<String> answer = put(PLUGIN, config);
        assertThat(answer.body())
                .contains("${env:PATH}")
                .doesNotContain(System.getenv("PATH"))
                .contains("credit_designation");
    }

    @Test
    void aConnectorCannotGiveItselfOtherSettingsOfTheKafkaClient() throws Exception {
        ObjectNode config = connector();
        config.put("producer.override.sasl.jaas.config", "another");
        HttpResponse<String> answer = put("/connectors/forged/config", config);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("producer.override.sasl.jaas.config");
        assertThat(get("/connectors/forged", operator()).statusCode()).isEqualTo(404);
    }

    private static ObjectNode connector() throws IOException {
        ObjectNode config = (ObjectNode) JSON.readTree(FILE.toFile());
        return config.put("name", "forged").put("slot.name", "forged");
    }

    private void connect(InetAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, worker.port()), 2_000);
        }
    }

    private String operator() {
        return ConnectWorker.OPERATOR + ":" + worker.password();
    }

    private HttpResponse<String> get(String path, @Nullable String who) throws Exception {
        return send(path, who, "GET", HttpRequest.BodyPublishers.noBody());
    }

    private HttpResponse<String> put(String path, ObjectNode body) throws Exception {
        return send(path, operator(), "PUT", HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpResponse<String> send(String path, @Nullable String who, String method, HttpRequest.BodyPublisher body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + worker.port() + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (who != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
