package org.creditlists.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.creditlists.infrastructure.SigningKeys;

/** Gives a service under test a key of its own to sign with. The init argument {@code prefix} names the setting. */
public final class SigningKeysResource implements QuarkusTestResourceLifecycleManager {

    private String prefix = "";

    @Override
    public void init(Map<String, String> arguments) {
        prefix = Objects.requireNonNull(arguments.get("prefix"), "prefix");
    }

    @Override
    public Map<String, String> start() {
        SigningKeys keys = SigningKeys.create();
        return Map.of(prefix + ".private-key", keys.privateKey(), prefix + ".public-key", keys.publicKey());
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
