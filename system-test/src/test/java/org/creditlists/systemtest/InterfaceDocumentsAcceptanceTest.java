package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.testkit.contract.BreakingChanges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents of the interfaces in the repository are those that the services serve. With {@code -Dmatrix.write=true}
 * they are written anew, but not over one that a client would break of.
 */
class InterfaceDocumentsAcceptanceTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Platform platform = RunningPlatform.get();

    static List<Service> services() {
        return Service.withLists();
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAServiceSaysOfItsInterfaceIsWhatTheRepositorySays(Service service) throws IOException {
        Path file = Path.of("../docs/openapi", service.shortName() + ".json");
        JsonNode served = new Http()
                .get(platform.managementUrl(service) + "/openapi?format=json", "")
                .json();
        if (Files.exists(file)) {
            assertThat(BreakingChanges.between(JSON.readTree(Files.readString(file)), served))
                    .as("clients would break; see docs/interface.md")
                    .isEmpty();
        }
        if (Boolean.getBoolean("matrix.write")) {
            Files.writeString(file, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(file)))
                .as("%s; ./credit test -Dmatrix.write=true writes it anew", file)
                .isEqualTo(served);
    }
}
