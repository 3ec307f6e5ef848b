package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.creditlists.infrastructure.ConnectWorker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker answers its operator and nobody else, and hands out nothing but what its connectors need. */
class ConnectAcceptanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../deploy/connectors/designation.json");
    private static final String PLUGIN =
            "/connector-plugins/io.debezium.connector.postgresql.PostgresConnector/config/validate";

    private final ConnectWorker worker = RunningPlatform.get().connect();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/connectors", "/connectors/designation/config", "/connector-plugins", "/admin/loggers"})
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
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ObjectNode config = connector();
            config.put("database.hostname", "127.0.0.1")
                    .put("database.port", Integer.toString(listener.getLocalPort()));
            config.put("database.sslmode", "disable").put("database.dbname", "${env:PATH}");
            CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> firstWords(listener));
            HttpResponse<String> answer = put(PLUGIN, config);
            assertThat(told.get(30, TimeUnit.SECONDS))
                    .contains("${env:PATH}", "credit_designation_connect")
                    .doesNotContain(System.getenv("PATH"));
            assertThat(answer.body()).doesNotContain(System.getenv("PATH"));
        }
    }

    @Test
    void aConnectorCannotGiveItselfOtherSettingsOfTheKafkaClient() throws Exception {
        ObjectNode config = connector();
        config.put("producer.override.sasl.jaas.config", "another");
        HttpResponse<String> answer = put("/connectors/forged/config", config);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get("/connectors/forged", operator()).statusCode()).isEqualTo(404);
    }

    /** What a connector says first to the database that it takes this for: its user and the database. */
    private static String firstWords(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            byte[] words = new byte[4_096];
            int length = socket.getInputStream().read(words);
            return new String(words, 0, Math.max(length, 0), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
