package org.creditlists.sharing.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.creditlists.base.integrity.AskedLog;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.security.SecurityLogVerification;

/** The security log of the portal, which writes no topic; the security logs of all processes have one key. */
@Singleton
class PortalLog implements AskedLog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final LogSettings settings;
    private final SecurityLogVerification own;
    private final ObjectMapper json;
    private final SigningKey key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    PortalLog(LogSettings settings, SecurityLogVerification own, ObjectMapper json) {
        this.settings = settings;
        this.own = own;
        this.json = json;
        this.key = own.key();
    }

    @Override
    public boolean isThere() {
        return settings.portal().isPresent();
    }

    @Override
    public String service() {
        return "portal";
    }

    @Override
    public String name() {
        return own.definition().name();
    }

    @Override
    public String type() {
        return own.definition().type();
    }

    @Override
    public boolean isSigned(String head) {
        return key.verifies(head);
    }

    @Override
    public BatchHead last() {
        return read("");
    }

    @Override
    public BatchHead find(long batch) {
        return read("/" + batch);
    }

    private BatchHead read(String which) {
        var request = HttpRequest.newBuilder(URI.create(settings.portal().orElseThrow() + "/security-log/head" + which))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("the portal answers with " + answer.statusCode());
            }
            JsonNode head = json.readTree(answer.body());
            return new BatchHead(head.path("batch").asLong(), head.path("head").asText());
        } catch (IOException e) {
            throw new IllegalStateException("the portal does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
